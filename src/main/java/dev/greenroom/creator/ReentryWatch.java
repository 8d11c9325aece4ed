package dev.greenroom.creator;

import dev.greenroom.alert.Alert;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.vault.Mask;
import dev.greenroom.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who uses the account or the phone of a blacklisted person may be that person under another name: two officers decide. */
@Component
public class ReentryWatch {
    private static final String CODE = "REENTRY";

    private final Creators creators;
    private final SealedPayees sealed;
    private final Barred barred;
    private final AlertDesk alerts;
    private final HoldAlerts behind;
    private final Vault vault;

    ReentryWatch(
            Creators creators, SealedPayees sealed, Barred barred, AlertDesk alerts, HoldAlerts behind, Vault vault) {
        this.creators = creators;
        this.sealed = sealed;
        this.barred = barred;
        this.alerts = alerts;
        this.behind = behind;
        this.vault = vault;
    }

    @EventListener
    void changed(PayoutMethodChanged change) {
        look(change.creatorId());
    }

    @EventListener
    void renewed(IdentityRenewed change) {
        look(change.creatorId());
    }

    /** Raises an alert that blocks for each blacklisting whose account or phone this is; once for each number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(CreatorId id) {
        var creator = creators.get(id);
        var facts = sealed.open(creator);
        Stream.concat(
                        facts.identifiers().stream()
                                .filter(one -> one.type().equals("PHONE"))
                                .map(one -> new Identifier(one.type(), one.number())),
                        Stream.of(new Identifier("ACCOUNT", facts.payout().account())))
                .forEach(one -> barred.matches(List.of(one))
                        .forEach(match -> raise(creator.applicationId(), one, match.blacklisting())));
    }

    /** The newest such alert that is open, or was confirmed and whose hold stands. */
    @Transactional(readOnly = true)
    public Optional<Alert> standing(CreatorId id) {
        return alerts.blocking(creators.get(id).applicationId()).stream()
                .filter(alert -> alert.code().equals(CODE))
                .filter(alert -> behind.stillHolds(id, alert))
                .findFirst();
    }

    private void raise(ApplicationId person, Identifier one, String blacklisting) {
        var index = vault.blindIndex(Vault.Kind.valueOf(one.type()), one.number());
        var word = one.type().equals("PHONE") ? "Phone" : "Account";
        alerts.raise(new NewAlert(
                String.join(":", CODE, person.value(), blacklisting, index),
                AlertKind.PATTERN,
                CODE,
                person,
                AlertLevel.BLOCK,
                AlertEvidence.of(List.of(
                        new Fact(word, Mask.tail(one.number()) + " is barred: a person who is blacklisted had it."),
                        new Fact("Blacklisting", blacklisting)))));
    }
}
