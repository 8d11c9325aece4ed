package dev.greenroom.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimApplicationWorkerTest extends OnboardingTest {
    private final Random random = new Random();

    @Autowired
    private ClaimApplicationWorker worker;

    @Test
    void the_first_instance_claims_twice_and_a_second_one_never() {
        var input = new ClaimApplicationWorker.Input(submitted());
        var instance = random.nextLong(1, Long.MAX_VALUE);

        var first = worker.claimApplication(input, instance);
        var again = worker.claimApplication(input, instance);
        var second = worker.claimApplication(input, instance + 1);

        assertThat(first.claimVerdict()).isEqualTo(ClaimVerdict.CLAIMED);
        assertThat(again).isEqualTo(first);
        assertThat(second.claimVerdict()).isEqualTo(ClaimVerdict.DUPLICATE);
        assertThat(first.caseUrl()).endsWith("/cases/" + input.applicationId());
    }
}
