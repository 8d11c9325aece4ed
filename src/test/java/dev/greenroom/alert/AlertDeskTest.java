package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.AlertId;
import org.junit.jupiter.api.Test;

class AlertDeskTest extends AlertTest {
    @Test
    void the_same_key_raises_one_alert_and_starts_one_process() {
        AlertId id = raised(AlertLevel.BLOCK);
        AlertId again = raised(AlertLevel.BLOCK);

        assertThat(again).isEqualTo(id);
        assertThat(starts()).isOne();
        assertThat(acts(id)).containsExactly("ALERT_RAISED");
        assertThat(alerts.find(id)).get().matches(Alert::isOpen);
    }

    @Test
    void a_key_stays_used_when_its_alert_is_closed() {
        var id = raised(AlertLevel.REVIEW);
        first(id, "compliance", AlertReviewDecision.CLEAR);
        desk.clear(id);

        AlertId again = raised(AlertLevel.REVIEW);

        assertThat(again).isEqualTo(id);
        assertThat(starts()).isOne();
    }

    @Test
    void a_strong_alert_blocks_while_it_is_open_and_when_it_is_confirmed_but_not_when_it_is_cleared() {
        var id = raised(AlertLevel.BLOCK);
        assertThat(desk.blocking(person)).hasSize(1);

        first(id, "compliance", AlertReviewDecision.CLEAR);
        second(id, "compliance2", SecondAlertDecision.OVERTURN);
        desk.confirm(id);
        assertThat(desk.blocking(person)).hasSize(1);

        var other = raised(new NewAlert(
                "PAYEE_TO_STUDIO:" + person,
                AlertKind.PATTERN,
                "PAYEE_TO_STUDIO",
                person,
                AlertLevel.BLOCK,
                shared(AlertLevel.BLOCK).evidence()));
        first(other, "compliance", AlertReviewDecision.CLEAR);
        second(other, "compliance2", SecondAlertDecision.CONFIRM);
        desk.clear(other);
        assertThat(desk.blocking(person)).extracting(Alert::id).containsExactly(id);
    }

    @Test
    void nothing_of_the_evidence_lies_open_in_the_database() {
        raised(AlertLevel.BLOCK);

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
}
