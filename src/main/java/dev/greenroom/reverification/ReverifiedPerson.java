package dev.greenroom.reverification;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.worklist.OnePerson;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A re-verification concerns the creator who is verified. */
@Component
class ReverifiedPerson implements OnePerson {
    private final Reverifications reverifications;

    ReverifiedPerson(Reverifications reverifications) {
        this.reverifications = reverifications;
    }

    @Override
    public String subjectType() {
        return "reverification";
    }

    @Override
    public Set<ApplicationId> persons(Collection<String> subjectIds) {
        return subjectIds.stream()
                .flatMap(id -> reverifications.find(new ReverificationId(id)).stream())
                .map(Reverification::applicationId)
                .collect(Collectors.toSet());
    }
}
