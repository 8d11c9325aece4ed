package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefuseReverificationWorkerTest extends ReverificationTest {
    @Autowired
    private RefuseReverificationWorker worker;

    @Test
    void who_is_refused_is_held_by_the_officer_once_and_asked_again_in_six_months() {
        var asked = submitted(3);
        reverifications.move(asked.id(), ReverificationState.IN_REVIEW, 1);
        review(asked, "REFUSE");
        var input = new RefuseReverificationWorker.Input(asked.id());

        worker.refuseReverification(input);
        worker.refuseReverification(input);

        assertThat(state(asked.id())).isEqualTo(ReverificationState.REFUSED);
        assertThat(holds(asked.creatorId())).containsExactly("IDENTITY_DOUBT");
        assertThat(audited("REVERIFICATION_REFUSED", asked.creatorId().value())).isEqualTo(1);
        sweepOf(asked.creatorId());
        assertThat(reverifications.open(asked.creatorId())).isEmpty();
    }
}
