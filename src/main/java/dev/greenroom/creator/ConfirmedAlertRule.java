package dev.greenroom.creator;

import dev.greenroom.alert.AlertDesk;
import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.oversight.FourEyesRule;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An alert that was confirmed keeps the pay by a hold; what was confirmed before such a hold ended binds nobody any more. */
@Component
class ConfirmedAlertRule implements FourEyesRule {
    private static final String ANSWERED = "TASK_COMPLETED";
    private static final String RELEASED = "CREATOR_HOLD_RELEASED";
    /** By form, the decision that confirms. */
    private static final Map<String, String> CONFIRMING =
            Map.of("review-alert", "CONFIRM", "second-alert-review", "OVERTURN");

    private final Creators creators;
    private final AlertDesk alerts;

    ConfirmedAlertRule(Creators creators, AlertDesk alerts) {
        this.creators = creators;
        this.alerts = alerts;
    }

    @Override
    public String words() {
        return "Who confirmed an alert does not release the hold that it led to.";
    }

    @Override
    public Set<String> acts() {
        return Set.of(ANSWERED, RELEASED);
    }

    /** A release is one too: it ends what was confirmed before. */
    @Override
    public boolean isFirst(Recorded act) {
        var details = act.details();
        return isSecond(act)
                || act.what().equals(ANSWERED)
                        && details.containsKey("form")
                        && details.getOrDefault("decision", "").equals(CONFIRMING.get(details.get("form")));
    }

    @Override
    public boolean isSecond(Recorded act) {
        return act.what().equals(RELEASED);
    }

    @Override
    public boolean isSameMatter(Recorded first, Recorded second) {
        return !isSecond(first)
                || Objects.equals(first.details().get("code"), second.details().get("code"));
    }

    /** The alerts on this creator whose holds have the code that was released. */
    @Override
    public Set<String> besides(Recorded released) {
        var code = released.details().get("code");
        return creators.find(new CreatorId(released.subjectId())).stream()
                .flatMap(creator -> alerts.of(creator.applicationId()).stream())
                .filter(alert -> HoldAlerts.code(alert.kind()).name().equals(code))
                .map(alert -> alert.id().value())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Recorded> binding(List<Recorded> before) {
        int end = before.size();
        while (end > 0 && !isSecond(before.get(end - 1))) {
            end--;
        }
        return before.subList(end, before.size());
    }
}
