package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimPayoutExceptionWorkerTest extends PayoutStage {
    @Autowired
    ClaimPayoutExceptionWorker worker;

    @Test
    void the_first_instance_claims_the_same_one_again_and_another_ends_quietly() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(rejected("AC04"), payoutOf(creator)));
        var input = new ClaimPayoutExceptionWorker.Input(payoutOf(creator).id());

        var first = worker.claimPayoutException(input, 11);
        var second = worker.claimPayoutException(input, 11);
        var other = worker.claimPayoutException(input, 12);

        assertThat(second).isEqualTo(first);
        assertThat(first.exceptionVerdict()).isEqualTo(ExceptionVerdict.CLAIMED);
        assertThat(first.exceptionRoute()).isEqualTo(ExceptionRoute.CREATOR);
        assertThat(first.resolveGroup()).isEqualTo("finance");
        assertThat(other.exceptionVerdict()).isEqualTo(ExceptionVerdict.DUPLICATE);
    }
}
