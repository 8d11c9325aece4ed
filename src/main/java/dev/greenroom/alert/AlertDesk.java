package dev.greenroom.alert;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises alerts: each goes to officers as a task. An alert decides nothing by itself. */
@Component
public class AlertDesk {
    private final Alerts alerts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertDesk(Alerts alerts, Outbox outbox, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.alerts = alerts;
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
        var id = AlertId.next();
        if (!alerts.open(id, alert, Times.now(clock))) {
            return alerts.ofKey(alert.key()).orElseThrow();
        }
        outbox.publish(OutboundMessage.starting(
                "compliance-alert-raised", id.value(), Map.of("alertId", id.value(), "alertLevel", alert.level())));
        audit.record(new Act(
                Act.SYSTEM,
                "ALERT_RAISED",
                "alert",
                id.value(),
                null,
                Map.of(
                        "application", alert.subject().value(),
                        "kind", alert.kind().name(),
                        "code", alert.code(),
                        "level", alert.level().name())));
        events.publishEvent(new AlertRaised(id, alert.kind(), alert.code(), alert.subject(), alert.level()));
        return id;
    }
}
