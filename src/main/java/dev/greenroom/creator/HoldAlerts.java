package dev.greenroom.creator;

import dev.greenroom.alert.Alert;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which alerts are behind which holds. */
@Component
class HoldAlerts {
    private final Creators creators;
    private final Holds holds;
    private final AlertDesk alerts;

    HoldAlerts(Creators creators, Holds holds, AlertDesk alerts) {
        this.creators = creators;
        this.holds = holds;
        this.alerts = alerts;
    }

    /** The code of the holds that alerts of this kind set. */
    static HoldCode code(AlertKind kind) {
        return switch (kind) {
            case SCREENING -> HoldCode.SCREENING_HIT;
            case PATTERN -> HoldCode.PATTERN_ALERT;
        };
    }

    /** Alerts that keep a hold with this code: open ones, and those confirmed since such a hold ended last. */
    List<Alert> behind(CreatorId creator, HoldCode code) {
        return alerts.blocking(creators.get(creator).applicationId()).stream()
                .filter(alert -> code(alert.kind()) == code && stillHolds(creator, alert))
                .toList();
    }

    /** Not when its hold ended after it was confirmed: by an appeal, or by another officer. */
    boolean stillHolds(CreatorId creator, Alert alert) {
        var closing = alert.closing();
        return closing == null || !holds.wasReleasedAfter(creator, code(alert.kind()), closing.at());
    }

    /** Nobody releases it while one of them is open, whoever set it: a person's hold stands in the place of the alert's own. */
    boolean isOpenBehind(CreatorId creator, HoldCode code) {
        return behind(creator, code).stream().anyMatch(Alert::isOpen);
    }
}
