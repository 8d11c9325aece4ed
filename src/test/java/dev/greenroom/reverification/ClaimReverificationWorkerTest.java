package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimReverificationWorkerTest extends ReverificationTest {
    @Autowired
    private ClaimReverificationWorker worker;

    @Test
    void one_instance_has_it_the_same_one_again_and_another_ends_quietly() {
        var input = new ClaimReverificationWorker.Input(asked(20).id());

        var first = worker.claimReverification(input, 101);
        var second = worker.claimReverification(input, 101);
        var other = worker.claimReverification(input, 102);

        assertThat(first.reverificationVerdict()).isEqualTo(ReverificationVerdict.CLAIMED);
        assertThat(second).isEqualTo(first);
        assertThat(other.reverificationVerdict()).isEqualTo(ReverificationVerdict.DUPLICATE);
    }
}
