package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EscalateAlertWorkerTest extends AlertTest {
    @Autowired
    EscalateAlertWorker worker;

    @Test
    void an_overdue_review_is_told_once() {
        var id = raised(AlertLevel.REVIEW);

        worker.escalateAlert(new EscalateAlertWorker.Input(id));
        worker.escalateAlert(new EscalateAlertWorker.Input(id));

        assertThat(acts(id)).containsExactly("ALERT_ESCALATED", "ALERT_RAISED");
    }
}
