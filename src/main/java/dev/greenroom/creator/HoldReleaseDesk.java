package dev.greenroom.creator;

import dev.greenroom.access.DelegatedActs;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets go what holds a creator's pay. What one person held, or confirmed, another lets go. */
@Component
public class HoldReleaseDesk {
    private final Creators creators;
    private final Holds holds;
    private final HoldAlerts behind;
    private final Standings standings;
    private final AlertDesk alerts;
    private final DelegatedActs delegated;
    private final AuditTrail audit;
    private final Clock clock;

    HoldReleaseDesk(
            Creators creators,
            Holds holds,
            HoldAlerts behind,
            Standings standings,
            AlertDesk alerts,
            DelegatedActs delegated,
            AuditTrail audit,
            Clock clock) {
        this.creators = creators;
        this.holds = holds;
        this.behind = behind;
        this.standings = standings;
        this.alerts = alerts;
        this.delegated = delegated;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets go what a rule has set with this code. A hold that a person has set stays; without any, nothing happens.
     *
     * @throws NotFound when there is no such creator
     */
    @Transactional
    public void releaseBySystem(CreatorId id, HoldCode code, String note) {
        creators.locked(id);
        release(
                id,
                open(id).stream()
                        .filter(hold -> hold.code() == code && hold.setBy().equals(Act.SYSTEM))
                        .toList(),
                note,
                Act.SYSTEM);
    }

    /**
     * Releases the open holds of these families.
     *
     * @param code only this one; null for all
     * @throws NotFound when there is no such creator
     * @throws WrongState when there is none, a compliance hold was set by the same person, or the alert behind it is open
     *     or was confirmed by the same person
     */
    @Transactional
    public void release(
            CreatorId id, Collection<Family> families, @Nullable HoldCode code, String note, String username) {
        creators.locked(id);
        var chosen = open(id).stream()
                .filter(hold -> families.contains(hold.code().family()))
                .filter(hold -> code == null || hold.code() == code)
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongState("There is no open hold that you may release.");
        }
        if (chosen.stream().anyMatch(hold -> mustBeAnother(id, hold, username))) {
            throw new WrongState("Who set a compliance hold, or confirmed the alert behind it, cannot release it:"
                    + " another officer must.");
        }
        if (chosen.stream().anyMatch(hold -> behind.isOpenBehind(id, hold.code()))) {
            throw new WrongState("A strong alert on this creator is open: decide the alert first.");
        }
        release(id, chosen, note, username);
    }

    /** An appeal was granted: all that the creator was told under this code ends, but for what follows an open alert. */
    @Transactional
    void releaseOnAppeal(CreatorId id, HoldCode told, String note, String username) {
        creators.locked(id);
        var chosen = open(id).stream()
                .filter(hold -> hold.code().told() == told)
                .filter(hold -> !behind.isOpenBehind(id, hold.code()))
                .toList();
        release(id, chosen, note, username);
    }

    /** Whether what the creator was told under this code waits for an alert: then an appeal cannot end it. */
    @Transactional(readOnly = true)
    boolean awaitsAlert(CreatorId id, HoldCode told) {
        return open(id).stream().anyMatch(hold -> hold.code().told() == told && behind.isOpenBehind(id, hold.code()));
    }

    private void release(CreatorId id, List<Hold> chosen, String note, String username) {
        for (var hold : chosen) {
            var code = hold.code();
            holds.release(id, code, note, username, Times.now(clock));
            audit.record(new Act(
                    username, "CREATOR_HOLD_RELEASED", "creator", id.value(), note, Map.of("code", code.name())));
            if (code == HoldCode.SCREENING_HIT) {
                alerts.lookAnew(creators.get(id).applicationId());
            }
        }
        if (!chosen.isEmpty()) {
            standings.settle(id);
        }
    }

    private List<Hold> open(CreatorId id) {
        return holds.of(id).stream().filter(Hold::isOpen).toList();
    }

    private boolean mustBeAnother(CreatorId id, Hold hold, String username) {
        return hold.code().family() == Family.COMPLIANCE
                && (delegated.isOneHand(hold.setBy(), username, id.value())
                        || confirmedAlert(id, hold.code(), username));
    }

    /** One person alone would else turn a strong alert into pay: confirm it, then release its hold. */
    private boolean confirmedAlert(CreatorId id, HoldCode code, String username) {
        return behind.behind(id, code).stream().anyMatch(alert -> alert.officers().stream()
                .anyMatch(officer ->
                        delegated.isOneHand(officer, username, alert.id().value())));
    }
}
