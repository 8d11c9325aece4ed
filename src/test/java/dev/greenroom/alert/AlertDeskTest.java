package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.alert.AlertEvidence.Fact;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AlertDeskTest extends DatabaseTest {
    private final ApplicationId person = ApplicationId.next();

    @Autowired
    AlertDesk desk;

    @Autowired
    Alerts alerts;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_same_key_raises_one_alert_and_starts_one_process() {
        AlertId id = transaction.execute(status -> desk.raise(alert()));
        AlertId again = transaction.execute(status -> desk.raise(alert()));

        assertThat(again).isEqualTo(id);
        assertThat(starts()).isOne();
        assertThat(audit.find(id.value(), null, 0, 10).items())
                .extracting(AuditTrail.Recorded::what)
                .containsExactly("ALERT_RAISED");
        assertThat(alerts.find(id)).get().matches(Alert::isOpen);
    }

    @Test
    void nothing_of_the_evidence_lies_open_in_the_database() {
        transaction.execute(status -> desk.raise(alert()));

        assertThat(database.sql("select evidence from compliance_alert where application_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .doesNotContain("same account");
    }

    private long starts() {
        return database.sql("select count(*) from outbox_message where correlation_key in"
                        + " (select id from compliance_alert where application_id = ?)")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private NewAlert alert() {
        return new NewAlert(
                "SHARED_ACCOUNT:" + person,
                AlertKind.PATTERN,
                "SHARED_ACCOUNT",
                person,
                AlertLevel.BLOCK,
                AlertEvidence.of(List.of(new Fact("Payout account", "the same account as another creator"))));
    }
}
