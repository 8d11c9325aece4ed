package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreenApplicantWorkerTest extends VettingTest {
    @Autowired
    private ScreenApplicantWorker worker;

    @Test
    void screening_says_and_twice_the_same() {
        var id = inVetting();

        var first = worker.screenApplicant(new ScreenApplicantWorker.Input(id));
        var again = worker.screenApplicant(new ScreenApplicantWorker.Input(id));

        assertThat(first.screeningVerdict())
                .isIn(ScreeningVerdict.CLEAR, ScreeningVerdict.LOG, ScreeningVerdict.NO_LIST);
        assertThat(again).isEqualTo(first);
        assertThat(results.of(id, 1)).extracting(CheckResults.Result::check).containsExactly(Check.SCREENING);
    }
}
