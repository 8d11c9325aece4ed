package dev.greenroom.bonus;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.worklist.SubjectPeople;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A run concerns those who get a bonus by it. */
@Component
class PaidByRun implements SubjectPeople {
    private final BonusLines lines;
    private final CreatorRegister register;

    PaidByRun(BonusLines lines, CreatorRegister register) {
        this.lines = lines;
        this.register = register;
    }

    @Override
    public String subjectType() {
        return "run";
    }

    @Override
    public Set<ApplicationId> concerned(String subjectId, Set<ApplicationId> people) {
        return among(subjectId, people, lines::paidAmong);
    }

    @Override
    public Set<ApplicationId> paidFirst(String subjectId, Set<ApplicationId> people) {
        return among(subjectId, people, lines::paidFirstAmong);
    }

    private Set<ApplicationId> among(
            String week, Set<ApplicationId> people, BiFunction<BonusWeek, Collection<CreatorId>, Set<CreatorId>> who) {
        var creators = register.ofApplications(people);
        var found = who.apply(BonusWeek.parse(week), creators.values());
        return creators.entrySet().stream()
                .filter(entry -> found.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
