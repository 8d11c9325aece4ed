package dev.greenroom.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.bonus.CheckPerformanceWorker.Input;
import dev.greenroom.bonus.CheckPerformanceWorker.Output;
import org.junit.jupiter.api.Test;

class CheckPerformanceWorkerTest extends BonusTest {
    @Test
    void aWeekWithFiguresGoesOnAlsoWhenAskedTwice() {
        upload(live("cre_1", "1"));
        open();
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(check().performanceVerdict()).isEqualTo(PerformanceVerdict.PRESENT);
        }
    }

    @Test
    void aWeekWithoutFiguresWaitsUnderOneKeyAlsoWhenAskedTwice() {
        open();
        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(check()).isEqualTo(new Output(PerformanceVerdict.MISSING, week + ":1"));
        }
        assertThat(run().waitsForFigures()).isTrue();
    }

    @Test
    void financeLetsAWaitingRunGoOnOnceThereAreFigures() {
        open();
        check();
        opening.request(week, "finance");
        assertThat(run().waitsForFigures()).isTrue();

        upload(live("cre_1", "1"));
        opening.request(week, "finance");
        opening.request(week, "finance");

        assertThat(run().waitsForFigures()).isFalse();
        assertThat(check().performanceVerdict()).isEqualTo(PerformanceVerdict.PRESENT);
        assertThat(jdbc.sql("select count(*) from outbox_message where correlation_key = ?")
                        .param(week + ":1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Output check() {
        return checkPerformance.checkPerformance(new Input(week));
    }
}
