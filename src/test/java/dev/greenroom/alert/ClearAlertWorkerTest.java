package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClearAlertWorkerTest extends AlertTest {
    @Autowired
    ClearAlertWorker worker;

    @Test
    void a_strong_alert_is_cleared_once_with_the_words_of_both_officers() {
        var id = raised(AlertLevel.BLOCK);
        first(id, "compliance", AlertReviewDecision.CLEAR);
        second(id, "compliance2", SecondAlertDecision.CONFIRM);
        var input = new ClearAlertWorker.Input(id);

        worker.clearAlert(input);
        worker.clearAlert(input);

        assertThat(acts(id)).containsExactly("ALERT_CLEARED", "ALERT_RAISED");
        assertThat(alerts.get(id).closing()).isNotNull().satisfies(closing -> {
            assertThat(closing.decision()).isEqualTo(AlertDecision.CLEARED);
            assertThat(closing.by()).isEqualTo("compliance");
            assertThat(closing.reason()).isEqualTo("compared with the papers");
            assertThat(closing.secondBy()).isEqualTo("compliance2");
            assertThat(closing.secondReason()).isEqualTo("compared again");
        });
    }

    @Test
    void one_officer_alone_never_clears_a_strong_alert_whatever_the_process_says() {
        var alone = raised(AlertLevel.BLOCK);
        first(alone, "compliance", AlertReviewDecision.CLEAR);
        assertThatThrownBy(() -> worker.clearAlert(new ClearAlertWorker.Input(alone)))
                .isInstanceOf(IllegalStateException.class);

        second(alone, "compliance", SecondAlertDecision.CONFIRM);
        assertThatThrownBy(() -> worker.clearAlert(new ClearAlertWorker.Input(alone)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(alerts.get(alone)).matches(Alert::isOpen);
    }

    @Test
    void one_officer_clears_a_weaker_alert() {
        var id = raised(AlertLevel.REVIEW);
        first(id, "compliance", AlertReviewDecision.CLEAR);

        worker.clearAlert(new ClearAlertWorker.Input(id));

        assertThat(alerts.get(id)).matches(alert -> !alert.isOpen());
    }
}
