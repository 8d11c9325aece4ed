package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimAlertWorkerTest extends AlertTest {
    @Autowired
    ClaimAlertWorker worker;

    @Test
    void one_instance_leads_an_alert_and_another_ends_quietly() {
        var input = new ClaimAlertWorker.Input(raised(AlertLevel.BLOCK));

        var first = worker.claimAlert(input, 7);
        var again = worker.claimAlert(input, 7);
        var other = worker.claimAlert(input, 8);

        assertThat(first.alertVerdict()).isEqualTo(AlertVerdict.CLAIMED);
        assertThat(first.alertLevel()).isEqualTo(AlertLevel.BLOCK);
        assertThat(first.alertUrl()).endsWith("/alerts/" + input.alertId());
        assertThat(first.alertReviewTime()).isEqualTo("P2D");
        assertThat(again).isEqualTo(first);
        assertThat(other.alertVerdict()).isEqualTo(AlertVerdict.DUPLICATE);
    }
}
