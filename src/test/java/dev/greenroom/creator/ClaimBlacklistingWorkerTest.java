package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.ClaimBlacklistingWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimBlacklistingWorkerTest extends OutOfStandingTest {
    @Autowired
    ClaimBlacklistingWorker worker;

    @Test
    void the_first_instance_has_the_proposal_also_when_told_twice_and_a_second_instance_ends() {
        var input = new Input(proposed(active(), 12));

        assertThat(worker.claimBlacklisting(input, 71).claimVerdict()).isEqualTo(ClaimVerdict.CLAIMED);
        assertThat(worker.claimBlacklisting(input, 71).claimVerdict()).isEqualTo(ClaimVerdict.CLAIMED);
        assertThat(worker.claimBlacklisting(input, 72).claimVerdict()).isEqualTo(ClaimVerdict.DUPLICATE);
    }
}
