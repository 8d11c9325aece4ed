package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CloseBonusRunWorkerTest extends BonusTest {
    @Autowired
    CloseBonusRunWorker closeBonusRun;

    @Autowired
    BonusRuns bonusRuns;

    @Test
    void aPaidRunIsClosedAlsoWhenToldTwice() {
        inReview(live("cre_1", "60000"));
        approved();
        bonusRuns.markPaying(week);
        bonusRuns.markPaying(week);
        assertThat(run().status()).isEqualTo(BonusRunStatus.PAYING);
        bonusRuns.recordPayouts(week, Money.cny("0"), Money.cny("2000"), Money.cny("0"), 3, 1);
        assertThat(reports.run(week).progress()).isEqualByComparingTo("0.3333");

        closeBonusRun.closeBonusRun(new CloseBonusRunWorker.Input(week));
        closeBonusRun.closeBonusRun(new CloseBonusRunWorker.Input(week));

        assertThat(run().status()).isEqualTo(BonusRunStatus.CLOSED);
        assertThat(audited("BONUS_RUN_CLOSED")).isEqualTo(1);
    }

    @Test
    void aRunInReviewIsNotClosed() {
        inReview(live("cre_1", "60000"));
        closeBonusRun.closeBonusRun(new CloseBonusRunWorker.Input(week));
        assertThat(run().status()).isEqualTo(BonusRunStatus.IN_REVIEW);
    }
}
