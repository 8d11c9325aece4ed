package dev.greenroom.creator;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a creator's pay with code, reason and review date, and lets it go. */
@Component
public class HoldDesk {
    private final Creators creators;
    private final Holds holds;
    private final AuditTrail audit;
    private final Clock clock;

    HoldDesk(Creators creators, Holds holds, AuditTrail audit, Clock clock) {
        this.creators = creators;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same hold by the same person again changes nothing.
     *
     * @throws WrongState when another hold of the same family is open
     */
    @Transactional
    public void hold(CreatorId id, HoldCode code, String note, LocalDate reviewBy, String username) {
        var creator = creators.lock(id).orElseThrow(NotFound::new);
        var hold = new Hold(code, note, reviewBy, username, Times.now(clock), null, null, null);
        if (!holds.open(id, hold)) {
            if (open(id, code.family()).stream().anyMatch(open -> isSame(open, hold))) {
                return;
            }
            throw new WrongState("There is an open hold of this kind already.");
        }
        if (creator.standing() == CreatorStanding.ACTIVE) {
            creators.move(id, CreatorStanding.HELD);
        }
        recordAct("CREATOR_HELD", id, username, note, Map.of("code", code.name(), "reviewBy", reviewBy.toString()));
    }

    /** A hold that a rule sets; an open hold of its family is enough. */
    void holdBySystem(CreatorId id, HoldCode code, String note, LocalDate reviewBy) {
        if (open(id, code.family()).isEmpty()) {
            hold(id, code, note, reviewBy, Act.SYSTEM);
        }
    }

    /**
     * Releases the open holds of these families.
     *
     * @throws WrongState when there is none, or a compliance hold was set by the same person
     */
    @Transactional
    public void release(CreatorId id, List<Family> families, String note, String username) {
        var creator = creators.lock(id).orElseThrow(NotFound::new);
        var open =
                families.stream().flatMap(family -> open(id, family).stream()).toList();
        if (open.isEmpty()) {
            throw new WrongState("There is no open hold that you may release.");
        }
        if (open.stream().anyMatch(hold -> mustBeAnother(hold, username))) {
            throw new WrongState("Who set a compliance hold cannot release it: another officer must.");
        }
        for (var hold : open) {
            holds.release(id, hold.code().family(), note, username, Times.now(clock));
            recordAct(
                    "CREATOR_HOLD_RELEASED",
                    id,
                    username,
                    note,
                    Map.of("code", hold.code().name()));
        }
        if (creator.standing() == CreatorStanding.HELD && open(id, null).isEmpty()) {
            creators.move(id, CreatorStanding.ACTIVE);
        }
    }

    private List<Hold> open(CreatorId id, @Nullable Family family) {
        return holds.of(id).stream()
                .filter(Hold::isOpen)
                .filter(hold -> family == null || hold.code().family() == family)
                .toList();
    }

    private static boolean mustBeAnother(Hold hold, String username) {
        return hold.code().family() == Family.COMPLIANCE && hold.setBy().equals(username);
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
