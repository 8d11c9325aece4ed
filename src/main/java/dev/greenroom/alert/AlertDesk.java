package dev.greenroom.alert;

import dev.greenroom.alert.Alert.Closing;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises alerts: each goes to officers as a task. An alert decides nothing by itself. */
@Component
public class AlertDesk {
    private final Alerts alerts;
    private final AlertReviews reviews;
    private final AlertedSightings sightings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertDesk(
            Alerts alerts,
            AlertReviews reviews,
            AlertedSightings sightings,
            Outbox outbox,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.reviews = reviews;
        this.sightings = sightings;
        this.outbox = outbox;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Raises the alert with the caller's transaction and starts {@code compliance-alert} after its commit. Publishes
     * {@link AlertRaised}.
     *
     * @return the id of the alert with this key: a key that was used before changes nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AlertId raise(NewAlert alert) {
        return raise(AlertId.next(), alert);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    AlertId raise(AlertId id, NewAlert alert) {
        if (!alerts.open(id, alert, Times.now(clock))) {
            return alerts.ofKey(alert.key()).orElseThrow();
        }
        outbox.publish(OutboundMessage.starting("compliance-alert-raised", id.value(), Map.of("alertId", id.value())));
        record(Act.SYSTEM, "ALERT_RAISED", alerts.get(id), null, Map.of());
        events.publishEvent(new AlertRaised(id, alert.kind(), alert.code(), alert.subject(), alert.level()));
        return id;
    }

    /** All on this person, newest first. */
    @Transactional(readOnly = true)
    public List<Alert> of(ApplicationId subject) {
        return alerts.of(subject);
    }

    /** Alerts that keep this person from being paid: open ones of level BLOCK, and confirmed ones. Newest first. */
    @Transactional(readOnly = true)
    public List<Alert> blocking(ApplicationId subject) {
        return alerts.of(subject).stream().filter(Alert::isBlocking).toList();
    }

    /** What was confirmed about this person keeps the pay no longer: the next screening raises alerts anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAnew(ApplicationId subject) {
        sightings.forgetConfirmed(subject);
    }

    /** The alert, when this process instance is the one that leads it. */
    @Transactional
    AlertVerdict claim(AlertId id, long instanceKey) {
        return alerts.claim(id, instanceKey) ? AlertVerdict.CLAIMED : AlertVerdict.DUPLICATE;
    }

    /** Tells once that the review is overdue; the alert and the task show it. */
    @Transactional
    void escalate(AlertId id) {
        if (alerts.escalate(id, Times.now(clock))) {
            record(Act.SYSTEM, "ALERT_ESCALATED", alerts.get(id), null, Map.of());
        }
    }

    /** It is somebody else, or harmless; hits are cleared for the person. */
    @Transactional
    void clear(AlertId id) {
        var alert = alerts.get(id);
        close(alert, reviews.clearing(alert, Times.now(clock)));
    }

    /** It is true. */
    @Transactional
    void confirm(AlertId id) {
        var alert = alerts.get(id);
        close(alert, reviews.confirming(alert, Times.now(clock)));
    }

    private void close(Alert alert, Closing closing) {
        if (!alerts.close(alert.id(), closing)) {
            return;
        }
        if (closing.decision() == AlertDecision.CLEARED) {
            sightings.clear(alert, closing);
        }
        var details = new LinkedHashMap<String, String>();
        details.put("officer", closing.by());
        if (closing.secondBy() != null) {
            details.put("secondOfficer", closing.secondBy());
        }
        record(Act.SYSTEM, "ALERT_" + closing.decision(), alert, closing.lastReason(), details);
        events.publishEvent(new AlertClosed(
                alert.id(),
                alert.kind(),
                alert.code(),
                alert.subject(),
                alert.level(),
                closing.decision(),
                closing.by(),
                closing.secondBy(),
                closing.lastReason()));
    }

    private void record(String actor, String what, Alert alert, @Nullable String reason, Map<String, String> more) {
        var details = new LinkedHashMap<String, String>();
        details.put("application", alert.subject().value());
        details.put("kind", alert.kind().name());
        details.put("code", alert.code());
        details.put("level", alert.level().name());
        details.putAll(more);
        audit.record(new Act(actor, what, "alert", alert.id().value(), reason, details));
    }
}
