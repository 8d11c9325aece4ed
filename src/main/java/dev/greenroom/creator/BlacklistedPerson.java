package dev.greenroom.creator;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.worklist.OnePerson;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A blacklisting concerns whom it would exclude. */
@Component
class BlacklistedPerson implements OnePerson {
    private final Blacklistings blacklistings;
    private final CreatorRegister register;

    BlacklistedPerson(Blacklistings blacklistings, CreatorRegister register) {
        this.blacklistings = blacklistings;
        this.register = register;
    }

    @Override
    public String subjectType() {
        return "blacklisting";
    }

    @Override
    public Set<ApplicationId> persons(Collection<String> subjectIds) {
        return register.applications(subjectIds.stream()
                .map(id -> blacklistings.find(new BlacklistingId(id)))
                .flatMap(Optional::stream)
                .map(Blacklisting::creatorId)
                .collect(Collectors.toSet()));
    }
}
