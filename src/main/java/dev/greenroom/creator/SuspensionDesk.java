package dev.greenroom.creator;

import dev.greenroom.access.DelegatedActs;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends a creator for a time and takes the creator back. What was earned before stays in the books. */
@Component
public class SuspensionDesk {
    private final Creators creators;
    private final Suspensions suspensions;
    private final Standings standings;
    private final DelegatedActs delegated;
    private final AuditTrail audit;
    private final Clock clock;

    SuspensionDesk(
            Creators creators,
            Suspensions suspensions,
            Standings standings,
            DelegatedActs delegated,
            AuditTrail audit,
            Clock clock) {
        this.creators = creators;
        this.suspensions = suspensions;
        this.standings = standings;
        this.delegated = delegated;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param creatorMessage what the creator reads; null for the default text */
    public record NewSuspension(String reason, LocalDate reviewBy, @Nullable String creatorMessage) {}

    /**
     * The same again by the same officer changes nothing.
     *
     * @throws NotFound when there is no such creator
     * @throws WrongState when the creator is suspended, or is no longer with us
     */
    @Transactional
    public void suspend(CreatorId id, NewSuspension given, String username) {
        var creator = creators.locked(id);
        if (!creator.standing().isWithUs()) {
            throw new WrongState("This creator is " + creator.standing() + " and cannot be suspended.");
        }
        var suspension = new Suspension(
                given.reason(), given.creatorMessage(), given.reviewBy(), username, Times.now(clock), null, null, null);
        if (!suspensions.open(id, suspension)) {
            refuseUnlessSame(id, suspension);
            return;
        }
        standings.settle(id);
        recordAct("CREATOR_SUSPENDED", id, username, given.reason(), given.reviewBy());
    }

    /**
     * Ends the suspension; holds stay.
     *
     * @throws NotFound when there is no such creator
     * @throws WrongState when the creator is not suspended, or by the same person who suspended
     */
    @Transactional
    public void reinstate(CreatorId id, String note, String username) {
        creators.locked(id);
        var open = suspensions.open(id).orElseThrow(SuspensionDesk::notSuspended);
        if (delegated.isOneHand(open.suspendedBy(), username, id.value())) {
            throw new WrongState("Who suspended a creator cannot take the creator back: another officer must.");
        }
        end(id, open, note, username);
    }

    /** An appeal was granted. */
    @Transactional
    void endOnAppeal(CreatorId id, String note, String username) {
        creators.locked(id);
        suspensions.open(id).ifPresent(open -> end(id, open, note, username));
    }

    /** @throws WrongState when the creator is not suspended, or the day is not later */
    @Transactional
    public void extend(CreatorId id, LocalDate reviewBy, String note, String username) {
        creators.locked(id);
        var open = suspensions.open(id).orElseThrow(SuspensionDesk::notSuspended);
        if (!reviewBy.isAfter(open.reviewBy())) {
            throw new WrongState("The new review date must be later than " + open.reviewBy() + ".");
        }
        suspensions.extend(id, reviewBy);
        recordAct("CREATOR_SUSPENSION_EXTENDED", id, username, note, reviewBy);
    }

    private void end(CreatorId id, Suspension open, String note, String username) {
        suspensions.end(id, note, username, Times.now(clock));
        standings.settle(id);
        recordAct("CREATOR_REINSTATED", id, username, note, open.reviewBy());
    }

    private void refuseUnlessSame(CreatorId id, Suspension given) {
        boolean same = suspensions.open(id).stream()
                .anyMatch(open -> open.suspendedBy().equals(given.suspendedBy())
                        && open.reason().equals(given.reason())
                        && open.reviewBy().equals(given.reviewBy()));
        if (!same) {
            throw new WrongState("This creator is suspended already.");
        }
    }

    private static WrongState notSuspended() {
        return new WrongState("This creator is not suspended.");
    }

    private void recordAct(String what, CreatorId id, String username, String note, LocalDate reviewBy) {
        audit.record(new Act(username, what, "creator", id.value(), note, Map.of("reviewBy", reviewBy.toString())));
    }
}
