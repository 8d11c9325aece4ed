package dev.greenroom.worklist;

import dev.greenroom.reference.ApplicationId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Subjects that are about one person each. */
public interface OnePerson extends SubjectPeople {
    @Override
    default Set<ApplicationId> concerned(String subjectId, Set<ApplicationId> people) {
        var concerned = new HashSet<>(persons(List.of(subjectId)));
        concerned.retainAll(people);
        return concerned;
    }
}
