package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.OnePerson;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An appeal concerns who made it. */
@Component
class AppealingPerson implements OnePerson {
    private final Appeals appeals;
    private final CreatorRegister register;

    AppealingPerson(Appeals appeals, CreatorRegister register) {
        this.appeals = appeals;
        this.register = register;
    }

    @Override
    public String subjectType() {
        return "appeal";
    }

    @Override
    public Set<ApplicationId> persons(Collection<String> subjectIds) {
        return register.applications(subjectIds.stream()
                .map(id -> appeals.find(new AppealId(id)))
                .flatMap(Optional::stream)
                .map(Appeal::creatorId)
                .collect(Collectors.toSet()));
    }
}
