package dev.greenroom.creator;

import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.Shared;
import dev.greenroom.reference.ApplicationId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at each new payout method for patterns of evasion, in the transaction of the change. */
@Component
class PayeeChangeWatch {
    private final Creators creators;
    private final SealedPayees sealed;
    private final ApplicationDesk applications;
    private final Earned earned;
    private final AlertDesk alerts;

    PayeeChangeWatch(
            Creators creators, SealedPayees sealed, ApplicationDesk applications, Earned earned, AlertDesk alerts) {
        this.creators = creators;
        this.sealed = sealed;
        this.applications = applications;
        this.earned = earned;
        this.alerts = alerts;
    }

    @EventListener
    void changed(PayoutMethodChanged change) {
        var every = creators.everyPayee(change.creatorId());
        var before = sealed.open(every.getLast());
        var after = sealed.open(every.getFirst());
        if (before.payout().equals(after.payout())) {
            return;
        }
        var person = every.getFirst().applicationId();
        var key = person + ":" + (every.size() - 1);
        applications.accountChanged(person, after.payout().account());
        if (PayeeChangePolicy.leavesThePerson(before, after) && earned.hasEarned(change.creatorId())) {
            raise("PAYEE_TO_STUDIO", key, person, PayeeChangePolicy.facts(before, after));
        }
        var sharing = sharing(person);
        if (!sharing.isEmpty()) {
            raise("SHARED_ACCOUNT", key, person, sharing);
        }
    }

    private List<Fact> sharing(ApplicationId person) {
        var facts = new ArrayList<Fact>();
        applications.shared(person).stream()
                .filter(shared -> shared.kind() == Shared.Kind.ACCOUNT)
                .forEach(shared -> facts.add(new Fact("Same account", applications.label(shared.with()))));
        return facts;
    }

    private void raise(String code, String key, ApplicationId person, List<Fact> facts) {
        alerts.raise(new NewAlert(
                code + ":" + key, AlertKind.PATTERN, code, person, AlertLevel.REVIEW, AlertEvidence.of(facts)));
    }
}
