package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConfirmBlacklistingPolicyTest extends OutOfStandingTest {
    @Autowired
    ConfirmBlacklistingPolicy policy;

    @Test
    void who_proposed_a_blacklisting_does_not_confirm_it() {
        var task = task();

        assertThat(policy.mayTake(task, "compliance")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task, "compliance2")).isInstanceOf(Judgement.Allowed.class);
        var confirmed = new ConfirmBlacklistingAnswer(BlacklistingDecision.CONFIRM, "proven");
        assertThat(policy.mayAnswer(task, "compliance", confirmed)).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayAnswer(task, "compliance2", confirmed)).isInstanceOf(Judgement.Allowed.class);
        assertThat(policy.mayAnswer(
                        task, "compliance2", new ConfirmBlacklistingAnswer(BlacklistingDecision.DISCARD, null)))
                .isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void the_second_officer_writes_an_own_reason_not_the_first_ones() {
        assertThat(policy.data(task())).containsKey("facts").doesNotContainKeys("reason", "decision");
    }

    private OpenTask task() {
        var proposal = proposed(active(), 12);
        return new OpenTask(
                1,
                "confirm-blacklisting",
                "ConfirmBlacklisting",
                "creator-blacklisting",
                1,
                "compliance",
                proposal.value(),
                null,
                null,
                OffsetDateTime.now(),
                null);
    }
}
