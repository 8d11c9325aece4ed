package dev.greenroom.creator;

import dev.greenroom.access.Role;
import dev.greenroom.access.StaffDesk;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a creator's pay with code, reason and review date. Holds of different codes stand side by side. */
@Component
public class HoldDesk {
    private final Creators creators;
    private final Holds holds;
    private final Standings standings;
    private final StaffDesk staff;
    private final AuditTrail audit;
    private final Clock clock;

    HoldDesk(Creators creators, Holds holds, Standings standings, StaffDesk staff, AuditTrail audit, Clock clock) {
        this.creators = creators;
        this.holds = holds;
        this.standings = standings;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same hold by the same person again changes nothing.
     *
     * @throws NotFound when there is no such creator
     * @throws Rejected when the owner has not the role whose matter the code is
     * @throws WrongState when another hold with the same code is open
     */
    @Transactional
    public void hold(CreatorId id, NewHold given, String username) {
        checkOwner(given);
        var hold = given.by(username, Times.now(clock));
        if (!open(id, hold) && open(id).stream().noneMatch(other -> isSame(other, hold))) {
            throw new WrongState("There is an open hold with this code already.");
        }
    }

    /**
     * A hold that a rule sets; an open hold with the same code is enough.
     *
     * @param note for staff; no personal identifiers
     * @throws NotFound when there is no such creator
     */
    @Transactional
    public void holdBySystem(CreatorId id, HoldCode code, String note, LocalDate reviewBy) {
        var hold = new NewHold(code, note, reviewBy, code.family().whoActs(), null);
        open(id, hold.by(Act.SYSTEM, Times.now(clock)));
    }

    /**
     * Moves the review date of an open hold.
     *
     * @param families whose holds the caller looks after
     * @throws NotFound when there is no such creator
     * @throws WrongState when there is no such hold, or the day is not later
     */
    @Transactional
    public void extend(
            CreatorId id,
            Collection<Family> families,
            HoldCode code,
            LocalDate reviewBy,
            String note,
            String username) {
        creators.locked(id);
        var hold = open(id).stream()
                .filter(open -> open.code() == code && families.contains(code.family()))
                .findFirst()
                .orElseThrow(() -> new WrongState("There is no open hold with this code that you may extend."));
        if (!reviewBy.isAfter(hold.reviewBy())) {
            throw new WrongState("The new review date must be later than " + hold.reviewBy() + ".");
        }
        holds.extend(id, code, reviewBy);
        recordAct(
                "CREATOR_HOLD_EXTENDED",
                id,
                username,
                note,
                Map.of(
                        "code", code.name(),
                        "before", hold.reviewBy().toString(),
                        "reviewBy", reviewBy.toString()));
    }

    /** Says anew why a rule holds. A hold that a person has set keeps its note; without any, nothing happens. */
    @Transactional
    public void noteBySystem(CreatorId id, HoldCode code, String note) {
        if (holds.note(id, code, note, Act.SYSTEM)) {
            recordAct("CREATOR_HOLD_NOTED", id, Act.SYSTEM, note, Map.of("code", code.name()));
        }
    }

    private void checkOwner(NewHold given) {
        var role = Role.valueOf(given.code().family().whoActs());
        if (given.owner() != null
                && staff.all().stream()
                        .noneMatch(actor -> actor.enabled()
                                && actor.is(role)
                                && actor.username().equals(given.owner()))) {
            throw new Rejected(List.of(
                    new Fault("owner", "WRONG_OWNER", "must be the username of somebody who may release this hold")));
        }
    }

    private boolean open(CreatorId id, Hold hold) {
        creators.locked(id);
        if (!holds.open(id, hold)) {
            return false;
        }
        standings.settle(id);
        recordAct(
                "CREATOR_HELD",
                id,
                hold.setBy(),
                hold.note(),
                Map.of(
                        "code", hold.code().name(),
                        "reviewBy", hold.reviewBy().toString(),
                        "owner", hold.owner()));
        return true;
    }

    private List<Hold> open(CreatorId id) {
        return holds.of(id).stream().filter(Hold::isOpen).toList();
    }

    private static boolean isSame(Hold open, Hold given) {
        return open.code() == given.code()
                && open.note().equals(given.note())
                && open.reviewBy().equals(given.reviewBy())
                && open.setBy().equals(given.setBy());
    }

    private void recordAct(String what, CreatorId id, String username, String note, Map<String, String> details) {
        audit.record(new Act(username, what, "creator", id.value(), note, details));
    }
}
