package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.problem.WrongState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CancelBonusRunWorkerTest extends BonusTest {
    @Autowired
    CancelBonusRunWorker cancelBonusRun;

    @Test
    void aCancelledRunStaysCancelledAlsoWhenToldTwice() {
        inReview(live("cre_1", "60000"));
        review(BonusReviewDecision.CANCEL, "finance");
        cancelBonusRun.cancelBonusRun(new CancelBonusRunWorker.Input(week));
        cancelBonusRun.cancelBonusRun(new CancelBonusRunWorker.Input(week));
        assertThat(run().status()).isEqualTo(BonusRunStatus.CANCELLED);
        assertThat(audited("BONUS_RUN_CANCELLED")).isEqualTo(1);
        assertThatThrownBy(() -> opening.request(week, "finance")).isInstanceOf(WrongState.class);
    }
}
