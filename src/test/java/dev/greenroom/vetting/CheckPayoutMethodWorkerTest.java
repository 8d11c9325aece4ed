package dev.greenroom.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckPayoutMethodWorkerTest extends VettingTest {
    @Autowired
    private CheckPayoutMethodWorker worker;

    @Test
    void a_clean_resident_can_be_paid_and_twice_the_same() {
        var id = inVetting();

        var first = worker.checkPayoutMethod(new CheckPayoutMethodWorker.Input(id));
        var again = worker.checkPayoutMethod(new CheckPayoutMethodWorker.Input(id));

        assertThat(first.payoutVerdict()).isEqualTo(PayoutVerdict.VALID);
        assertThat(again).isEqualTo(first);
        assertThat(results.of(id, 1)).extracting(CheckResults.Result::check).containsExactly(Check.PAYOUT);
    }
}
