package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalculateBonusesWorkerTest extends BonusTest {
    @Test
    void aChunkIsCalculatedByTheRatesAlsoWhenToldTwice() {
        upload(
                live("cre_below", "9999.99"),
                live("cre_first", "10000.00"),
                live("cre_top", "5000000.00"),
                videos("cre_top", 3, 700_000),
                videos("cre_video", 3, 12_999),
                videos("cre_few", 2, 12_999));
        open();
        freezeWeek.freezeWeek(new FreezeWeekWorker.Input(week));
        calculateBonuses.calculateBonuses(new CalculateBonusesWorker.Input(week, 0));
        calculateBonuses.calculateBonuses(new CalculateBonusesWorker.Input(week, 0));
        assertThat(bonusOf("cre_below")).isEqualTo("0.00");
        assertThat(bonusOf("cre_first")).isEqualTo("500.00");
        assertThat(bonusOf("cre_top")).isEqualTo("30000.00");
        assertThat(bonusOf("cre_video")).isEqualTo("60.00");
        assertThat(bonusOf("cre_few")).isEqualTo("0.00");
    }

    @Test
    void returnsAreTakenOffAndNeverMakeADebt() {
        upload(
                "cre_1,LIVE,ELECTRONICS,3,90,0,10,60000.00,15000.00",
                "cre_1,LIVE,FASHION,0,0,0,10,0.00,500.00",
                "cre_2,LIVE,ELECTRONICS,3,90,0,10,100.00,500.00");
        open();
        calculate();
        assertThat(bonusOf("cre_1")).isEqualTo("500.00");
        assertThat(bonusOf("cre_2")).isEqualTo("0.00");
    }

    @Test
    void whoIsHeldAtTheFreezeEarnsNothing() {
        hold("cre_held");
        inReview(live("cre_held", "60000"), live("cre_free", "60000"));
        assertThat(bonusOf("cre_held")).isEqualTo("0.00");
        assertThat(bonusOf("cre_free")).isEqualTo("2000.00");
    }

    @Test
    void theStepsAddUpToTheBonusAlsoAtTheCap() {
        inReview(live("cre_top", "5000000.00"), videos("cre_top", 3, 700_000));
        var line = lines.page(week, 0, 1).items().getFirst();
        assertThat(line.steps())
                .extracting(step ->
                        step.rule() + " " + step.detail() + " " + step.amount().text())
                .containsExactly(
                        "SALES_BONUS net sales 5,000,000.00 30000.00",
                        "VIEW_BONUS 700,000 video views 3000.00",
                        "WEEKLY_CAP at most 30,000.00 for each week -3000.00");
    }

    @Test
    void manyChunksAreCalculatedOnce() {
        var file = new String[1201];
        for (int i = 0; i < file.length; i++) {
            file[i] = live("cre_" + i, "60000");
        }
        inReview(file);
        assertThat(run().chunks()).isEqualTo(3);
        assertThat(run().creators()).isEqualTo(1201);
        assertThat(run().gross().text()).isEqualTo("2402000.00");
    }
}
