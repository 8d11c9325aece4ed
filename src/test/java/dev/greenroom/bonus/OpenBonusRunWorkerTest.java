package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.bonus.OpenBonusRunWorker.Input;
import dev.greenroom.bonus.OpenBonusRunWorker.Output;
import dev.greenroom.reference.BonusWeek;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenBonusRunWorkerTest extends BonusTest {
    @Autowired
    Clock clock;

    @Test
    void theFirstInstanceClaimsTheWeekAlsoWhenToldTwice() {
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(openBonusRun.openBonusRun(new Input(week), instance))
                    .isEqualTo(new Output(week, RunVerdict.OPENED, run(week)));
        }
        assertThat(audited("BONUS_RUN_OPENED")).isEqualTo(1);
    }

    @Test
    void aSecondInstanceOfTheSameWeekEndsQuietly() {
        openBonusRun.openBonusRun(new Input(week), instance);
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(openBonusRun
                            .openBonusRun(new Input(week), instance + 500_000)
                            .runVerdict())
                    .isEqualTo(RunVerdict.DUPLICATE);
        }
        assertThat(run().processInstanceKey()).isEqualTo(instance);
    }

    @Test
    void theTimerRunsTheWeekThatIsOverInShanghai() {
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(openBonusRun.openBonusRun(new Input(null), instance).week())
                    .isEqualTo(BonusWeek.lastBefore(clock));
        }
    }

    private static String run(BonusWeek week) {
        return "http://localhost:8080/runs/" + week;
    }
}
