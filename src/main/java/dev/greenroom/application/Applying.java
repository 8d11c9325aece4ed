package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.OnePerson;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A task about an application concerns who applied. */
@Component
class Applying implements OnePerson {
    @Override
    public String subjectType() {
        return "application";
    }

    @Override
    public Set<ApplicationId> persons(Collection<String> subjectIds) {
        return subjectIds.stream().map(ApplicationId::new).collect(Collectors.toSet());
    }
}
