package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.payout.OpenPeriodWorker.Input;
import dev.greenroom.problem.Rejected;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenPeriodWorkerTest extends PayoutStage {
    @Autowired
    OpenPeriodWorker worker;

    @Autowired
    PeriodDesk desk;

    @Test
    void the_clock_opens_a_month_once_and_another_instance_ends_quietly() {
        var month = YearMonth.now(clock.withZone(dev.greenroom.reference.BonusWeek.ZONE))
                .minusMonths(1);
        long instance = 7_000_000_001L;

        var first = worker.openPeriod(new Input(null), instance);

        assertThat(first.periodRun()).startsWith(month + ".day");
        assertThat(worker.openPeriod(new Input(null), instance)).isEqualTo(first);
        assertThat(worker.openPeriod(new Input(null), instance + 1).periodVerdict())
                .isEqualTo(PeriodVerdict.DUPLICATE);
    }

    @Test
    void finance_may_ask_again_for_a_month_that_has_ended() {
        var first = desk.request(YearMonth.of(2025, 3), "finance");
        var second = desk.request(YearMonth.of(2025, 3), "finance");

        assertThat(second).isNotEqualTo(first);
        assertThat(messages("period-statements-requested", first)).hasSize(1);
        assertThat(worker.openPeriod(new Input(second), 7_000_000_003L).periodVerdict())
                .isEqualTo(PeriodVerdict.OPENED);
        assertThatThrownBy(() -> desk.request(YearMonth.of(2999, 1), "finance")).isInstanceOf(Rejected.class);
    }
}
