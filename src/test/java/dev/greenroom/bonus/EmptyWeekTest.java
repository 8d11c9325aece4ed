package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.CreatorId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EmptyWeekTest extends BonusTest {
    @Autowired
    BonusRuns bonusRuns;

    @Test
    void before_the_run_is_paid_nobody_is_told_more_than_that_it_is_not_ready() {
        assertThat(why("cre_2")).isEqualTo(EmptyWeek.Why.NO_RUN);
        inReview(live("cre_1", "60000"), "cre_2,LIVE,ELECTRONICS,1,30,0,10,60000,0.00");
        assertThat(why("cre_2")).isEqualTo(EmptyWeek.Why.NOT_YET);
    }

    @Test
    void a_creator_without_a_bonus_reads_why_and_what_was_counted() {
        inReview(live("cre_1", "60000"), "cre_2,LIVE,ELECTRONICS,1,30,0,10,60000,0.00", live("cre_3", "9999"));
        approved();
        bonusRuns.markPaying(week);

        assertThat(why("cre_2")).isEqualTo(EmptyWeek.Why.TOO_LITTLE_ACTIVITY);
        assertThat(bonusRuns.nothing(week, new CreatorId("cre_2")).figures())
                .satisfies(counted -> assertThat(counted.liveMinutes()).isEqualTo(30));
        assertThat(why("cre_3")).isEqualTo(EmptyWeek.Why.TOO_LITTLE_SOLD);
        assertThat(why("cre_4")).isEqualTo(EmptyWeek.Why.NO_FIGURES);
        assertThat(why("cre_1")).as("its payout is on the way").isEqualTo(EmptyWeek.Why.NOT_YET);
    }

    private EmptyWeek.Why why(String creator) {
        return bonusRuns.nothing(week, new CreatorId(creator)).why();
    }
}
