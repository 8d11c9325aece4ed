package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldDesk;
import dev.greenroom.creator.NewHold;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PassReverificationWorkerTest extends ReverificationTest {
    @Autowired
    private PassReverificationWorker worker;

    @Autowired
    private Schedules schedules;

    @Autowired
    private ReverificationDesk desk;

    @Autowired
    private HoldDesk holds;

    @Test
    void who_is_verified_again_is_payable_again_and_due_six_months_on_also_when_told_twice() {
        var asked = asked(-1);
        desk.holdOverdue(asked.id());
        submit("{\"confirmed\": true}");
        var input = new PassReverificationWorker.Input(asked.id());

        worker.passReverification(input);
        worker.passReverification(input);

        assertThat(state(asked.id())).isEqualTo(ReverificationState.PASSED);
        assertThat(reverifications.get(asked.id()).closedBy()).isEqualTo("system");
        assertThat(holds(asked.creatorId())).isEmpty();
        assertThat(standing(asked.creatorId())).isEqualTo(CreatorStanding.ACTIVE);
        assertThat(schedules.next(asked.creatorId()).orElseThrow().dueOn()).isEqualTo(today.plusMonths(6));
        assertThat(audited("REVERIFICATION_PASSED", asked.creatorId().value())).isEqualTo(1);
    }

    @Test
    void an_officers_word_is_kept_with_the_officers_name() {
        var asked = submitted(3);
        reverifications.move(asked.id(), ReverificationState.IN_REVIEW, 1);
        review(asked, "APPROVE");

        worker.passReverification(new PassReverificationWorker.Input(asked.id()));

        assertThat(reverifications.get(asked.id()).closedBy()).isEqualTo("compliance");
    }

    @Test
    void a_hold_that_an_officer_set_stays() {
        var asked = asked(20);
        holds.hold(
                asked.creatorId(),
                new NewHold(HoldCode.CONTENT_INCIDENT, "seen in a session", today.plusDays(5), null, null),
                "compliance");
        submit("{\"confirmed\": true}");

        worker.passReverification(new PassReverificationWorker.Input(asked.id()));

        assertThat(holds(asked.creatorId())).containsExactly("CONTENT_INCIDENT");
    }
}
