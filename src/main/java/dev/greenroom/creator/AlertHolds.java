package dev.greenroom.creator;

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
    private final HoldReleaseDesk releases;
    private final HoldAlerts behind;
    private final AlertDesk alerts;
    private final AlertSettings settings;
    private final Clock clock;

    AlertHolds(
            Creators creators,
            HoldDesk holds,
            HoldReleaseDesk releases,
            HoldAlerts behind,
            AlertDesk alerts,
            AlertSettings settings,
            Clock clock) {
        this.creators = creators;
        this.holds = holds;
        this.releases = releases;
        this.behind = behind;
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

    private void settle(CreatorId creator, AlertClosed alert) {
        if (alert.decision() == AlertDecision.CONFIRMED) {
            hold(creator, alert.kind(), confirmed(alert.id()));
            holds.noteBySystem(creator, HoldAlerts.code(alert.kind()), confirmed(alert.id()));
        } else if (behind.behind(creator, HoldAlerts.code(alert.kind())).isEmpty()) {
            var officers = alert.secondBy() == null ? alert.by() : alert.by() + " and " + alert.secondBy();
            releases.releaseBySystem(
                    creator,
                    HoldAlerts.code(alert.kind()),
                    "Alert " + alert.id() + " was cleared by " + officers + ".");
        }
    }

    private void hold(CreatorId creator, AlertKind kind, String note) {
        holds.holdBySystem(
                creator, HoldAlerts.code(kind), note, Times.today(clock).plus(settings.holdReview()));
    }

    private static String open(AlertId id) {
        return "Alert " + id + " is open: officers decide.";
    }

    private static String confirmed(AlertId id) {
        return "Alert " + id + " was confirmed.";
    }
}
