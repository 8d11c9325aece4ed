package dev.greenroom.creator;

import dev.greenroom.alert.Alert;
import dev.greenroom.alert.AlertClosed;
import dev.greenroom.alert.AlertDecision;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.AlertRaised;
import dev.greenroom.alert.AlertSettings;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A strong alert on a creator holds the pay until officers clear it, a confirmed one of any level until they let go. */
@Component
class AlertHolds {
    private final Creators creators;
    private final HoldDesk holds;
    private final Holds kept;
    private final AlertDesk alerts;
    private final AlertSettings settings;
    private final Clock clock;

    AlertHolds(Creators creators, HoldDesk holds, Holds kept, AlertDesk alerts, AlertSettings settings, Clock clock) {
        this.creators = creators;
        this.holds = holds;
        this.kept = kept;
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void raised(AlertRaised alert) {
        if (alert.level() == AlertLevel.BLOCK) {
            creators.ofApplication(alert.subject())
                    .ifPresent(creator -> hold(creator.id(), alert.kind(), open(alert.id())));
        }
    }

    @EventListener
    void closed(AlertClosed alert) {
        if (alert.level() == AlertLevel.BLOCK || alert.decision() == AlertDecision.CONFIRMED) {
            creators.ofApplication(alert.subject()).ifPresent(creator -> settle(creator.id(), alert));
        }
    }

    /** For a person who becomes a creator with a strong alert open or confirmed. */
    void activated(CreatorId creator, ApplicationId application) {
        for (var alert : alerts.blocking(application)) {
            hold(creator, alert.kind(), alert.isOpen() ? open(alert.id()) : confirmed(alert.id()));
        }
    }

    /** The hold that these alerts set, and that nobody releases while one of them is open. */
    static boolean follows(HoldCode code, Alert alert) {
        return isBehind(code, alert) && alert.isOpen();
    }

    /** Whether this alert sets holds with this code. */
    static boolean isBehind(HoldCode code, Alert alert) {
        return code == code(alert.kind());
    }

    private void settle(CreatorId creator, AlertClosed alert) {
        if (alert.decision() == AlertDecision.CONFIRMED) {
            hold(creator, alert.kind(), confirmed(alert.id()));
            holds.noteBySystem(creator, code(alert.kind()), confirmed(alert.id()));
        } else if (alerts.blocking(alert.subject()).stream()
                .noneMatch(other -> other.kind() == alert.kind() && stillHolds(creator, other))) {
            var officers = alert.secondBy() == null ? alert.by() : alert.by() + " and " + alert.secondBy();
            holds.releaseBySystem(
                    creator, code(alert.kind()), "Alert " + alert.id() + " was cleared by " + officers + ".");
        }
    }

    /** Not when its hold ended after it was confirmed: by an appeal, or by another officer. */
    boolean stillHolds(CreatorId creator, Alert alert) {
        var closing = alert.closing();
        return closing == null || !kept.wasReleasedAfter(creator, code(alert.kind()), closing.at());
    }

    private void hold(CreatorId creator, AlertKind kind, String note) {
        holds.holdBySystem(creator, code(kind), note, Times.today(clock).plus(settings.holdReview()));
    }

    private static HoldCode code(AlertKind kind) {
        return switch (kind) {
            case SCREENING -> HoldCode.SCREENING_HIT;
            case PATTERN -> HoldCode.PATTERN_ALERT;
        };
    }

    private static String open(AlertId id) {
        return "Alert " + id + " is open: officers decide.";
    }

    private static String confirmed(AlertId id) {
        return "Alert " + id + " was confirmed.";
    }
}
