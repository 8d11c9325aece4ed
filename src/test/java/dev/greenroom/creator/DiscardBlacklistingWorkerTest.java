package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.DiscardBlacklistingWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DiscardBlacklistingWorkerTest extends OutOfStandingTest {
    @Autowired
    DiscardBlacklistingWorker worker;

    @Test
    void a_proposal_not_confirmed_changes_nothing_for_the_creator_also_when_told_twice() {
        var id = active();
        var proposal = proposed(id, 12);
        decided(proposal, BlacklistingDecision.DISCARD);

        for (int delivery = 0; delivery < 2; delivery++) {
            worker.discardBlacklisting(new Input(proposal));
        }
        worker.discardBlacklisting(new Input(proposal));

        assertThat(standing(id)).isEqualTo(CreatorStanding.ACTIVE);
        assertThat(audited("BLACKLISTING_DISCARDED", id.value())).isEqualTo(1);
        assertThat(proposed(id, 6)).isNotEqualTo(proposal);
    }
}
