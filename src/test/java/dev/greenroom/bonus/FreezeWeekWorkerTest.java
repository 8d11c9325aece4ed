package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.problem.WrongState;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreezeWeekWorkerTest extends BonusTest {
    @Test
    void theWeekIsFrozenAndCutIntoChunksAlsoWhenToldTwice() {
        upload(live("cre_1", "60000"), live("cre_2", "60000"));
        open();
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(freeze()).isEqualTo(List.of(0));
        }
        assertThat(audited("BONUS_WEEK_FROZEN")).isEqualTo(1);
        assertThatThrownBy(() -> upload(live("cre_1", "70000"))).isInstanceOf(WrongState.class);
    }

    @Test
    void aLateSecondDeliveryDoesNotThrowAwayTheCalculatedLines() {
        inReview(live("cre_1", "60000"));
        freeze();
        assertThat(bonusOf("cre_1")).isEqualTo("2000.00");
        assertThat(run().status()).isEqualTo(BonusRunStatus.IN_REVIEW);
        assertThat(run().calculating()).isFalse();
    }

    @Test
    void toRecalculateLooksAtTheCreatorsAgain() {
        inReview(live("cre_1", "60000"), live("cre_2", "60000"));
        assertThat(run().gross().text()).isEqualTo("4000.00");
        hold("cre_2");
        review(BonusReviewDecision.RECALCULATE, "finance");
        calculate();
        assertThat(run().gross().text()).isEqualTo("2000.00");
        assertThat(bonusOf("cre_2")).isEqualTo("0.00");
    }

    private List<Integer> freeze() {
        return freezeWeek.freezeWeek(new FreezeWeekWorker.Input(week)).bonusChunks();
    }
}
