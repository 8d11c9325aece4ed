package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConfirmAlertWorkerTest extends AlertTest {
    @Autowired
    ConfirmAlertWorker worker;

    @Test
    void an_alert_is_confirmed_once_by_the_first_officer() {
        var id = raised(AlertLevel.BLOCK);
        first(id, "compliance", AlertReviewDecision.CONFIRM);
        var input = new ConfirmAlertWorker.Input(id);

        worker.confirmAlert(input);
        worker.confirmAlert(input);

        assertThat(acts(id)).containsExactly("ALERT_CONFIRMED", "ALERT_RAISED");
    }

    @Test
    void a_second_officer_who_disagrees_confirms_it_with_the_own_reason() {
        var id = raised(AlertLevel.BLOCK);
        first(id, "compliance", AlertReviewDecision.CLEAR);
        second(id, "compliance2", SecondAlertDecision.OVERTURN);

        worker.confirmAlert(new ConfirmAlertWorker.Input(id));

        assertThat(alerts.get(id).closing()).isNotNull().satisfies(closing -> {
            assertThat(closing.decision()).isEqualTo(AlertDecision.CONFIRMED);
            assertThat(closing.lastReason()).isEqualTo("compared again");
        });
    }
}
