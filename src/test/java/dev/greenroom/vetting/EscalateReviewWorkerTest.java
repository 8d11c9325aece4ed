package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EscalateReviewWorkerTest extends VettingTest {
    @Autowired
    private EscalateReviewWorker worker;

    @Test
    void escalated_twice_it_is_told_once() {
        var id = inVetting();

        worker.escalateReview(new EscalateReviewWorker.Input(id));
        worker.escalateReview(new EscalateReviewWorker.Input(id));

        assertThat(acts(id, "REVIEW_ESCALATED")).isEqualTo(1);
        assertThat(rounds.current(id).escalatedAt()).isNotNull();
    }
}
