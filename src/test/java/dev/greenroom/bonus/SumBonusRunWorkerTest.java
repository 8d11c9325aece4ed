package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SumBonusRunWorkerTest extends BonusTest {
    @Test
    void theRunIsTotalledAndInReviewAlsoWhenToldTwice() {
        inReview(live("cre_1", "60000"), live("cre_2", "1"));
        sumBonusRun.sumBonusRun(new SumBonusRunWorker.Input(week));
        assertThat(run().status()).isEqualTo(BonusRunStatus.IN_REVIEW);
        assertThat(run().creators()).isEqualTo(1);
        assertThat(run().lines()).isEqualTo(2);
        assertThat(run().gross().text()).isEqualTo("2000.00");
        assertThat(audited("BONUS_RUN_CALCULATED")).isEqualTo(1);
    }

    @Test
    void aRunWithAChunkLeftOutIsNotTotalled() {
        upload(live("cre_1", "60000"));
        open();
        freezeWeek.freezeWeek(new FreezeWeekWorker.Input(week));
        assertThatIllegalStateException().isThrownBy(() -> sumBonusRun.sumBonusRun(new SumBonusRunWorker.Input(week)));
    }
}
