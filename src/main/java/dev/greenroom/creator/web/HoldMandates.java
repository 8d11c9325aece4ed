package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.DelegatedActs;
import dev.greenroom.access.Role;
import dev.greenroom.conflict.ConflictDesk;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two roles may act on holds: which of the caller's counts, and for whom, depends on whose matter the hold is. */
@Component
class HoldMandates {
    private final DelegatedActs delegated;
    private final ConflictDesk conflicts;

    HoldMandates(DelegatedActs delegated, ConflictDesk conflicts) {
        this.delegated = delegated;
        this.conflicts = conflicts;
    }

    /**
     * From here on the request is made for the lender of the role, or in one's own right.
     *
     * @param code null for all holds of the caller's own roles; who has lent ones only acts by the first of them
     * @return whose holds the caller may act on now
     * @throws dev.greenroom.problem.WrongState when the lender is related to the creator
     */
    List<Family> take(Actor actor, CreatorId id, @Nullable HoldCode code) {
        var held = Families.of(actor).stream()
                .filter(family -> code == null || family == code.family())
                .toList();
        var own = held.stream()
                .filter(family -> actor.roles().contains(role(family)))
                .toList();
        var taken = own.isEmpty() ? held.stream().limit(1).toList() : own;
        for (var family : taken) {
            delegated.actBy(actor, role(family)).ifPresent(lender -> conflicts.checkUnrelated(lender, id));
        }
        return taken;
    }

    private static Role role(Family family) {
        return Role.valueOf(family.whoActs());
    }
}
