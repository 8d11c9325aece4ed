package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.creator.GrantAppealWorker.Input;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GrantAppealWorkerTest extends OutOfStandingTest {
    @Autowired
    GrantAppealWorker worker;

    @Test
    void a_granted_appeal_releases_this_hold_and_no_other_also_when_told_twice() {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        held(id, HoldCode.CONTENT_INCIDENT);
        var appeal = appealDesk.appeal(creator, Against.HOLD, HoldCode.TAX_QUERY, "My tax id is right.");

        granted(appeal);

        assertThat(again(appeal).state()).isEqualTo(AppealState.GRANTED);
        assertThat(again(appeal).reason()).isEqualTo("as the papers show");
        assertThat(standing(id)).isEqualTo(CreatorStanding.HELD);
        assertThat(audited("CREATOR_HOLD_RELEASED", id.value())).isEqualTo(1);
        assertThat(audited("APPEAL_GRANTED", id.value())).isEqualTo(1);
    }

    @Test
    void a_granted_appeal_ends_a_suspension() {
        var id = active();
        suspended(id);

        granted(appealDesk.appeal(creator, Against.SUSPENSION, null, "It was not me."));

        assertThat(standing(id)).isEqualTo(CreatorStanding.ACTIVE);
    }

    @Test
    void a_granted_appeal_lifts_a_blacklisting_and_ends_its_process() {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        var running = blacklisted(id, null);

        granted(appealDesk.appeal(creator, Against.BLACKLISTING, null, "It was not me."));

        assertThat(standing(id)).isEqualTo(CreatorStanding.HELD);
        assertThat(blacklistings.find(running).orElseThrow().state()).isEqualTo(BlacklistingState.LIFTED);
        assertThat(messages("blacklisting-lifted", running.value())).isEqualTo(1);
    }

    @Test
    void there_is_one_open_appeal_for_each_matter_and_none_without_a_matter() {
        var id = active();
        assertThatThrownBy(() -> appealDesk.appeal(creator, Against.HOLD, null, "why"))
                .isInstanceOf(WrongState.class);
        held(id, HoldCode.TAX_QUERY);
        held(id, HoldCode.SCREENING_HIT);
        assertThatThrownBy(() -> appealDesk.appeal(creator, Against.HOLD, null, "why"))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("several");
        var appeal = appealDesk.appeal(creator, Against.HOLD, HoldCode.COMPLIANCE_REVIEW, "why");

        assertThat(appealDesk
                        .appeal(creator, Against.HOLD, HoldCode.COMPLIANCE_REVIEW, "why")
                        .id())
                .isEqualTo(appeal.id());
        assertThatThrownBy(() -> appealDesk.appeal(creator, Against.HOLD, HoldCode.COMPLIANCE_REVIEW, "more"))
                .isInstanceOf(WrongState.class);
        assertThat(appealDesk.of(creator)).hasSize(1);
    }

    @Test
    void an_appeal_ends_by_itself_when_its_matter_does() {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        var appeal = appealDesk.appeal(creator, Against.HOLD, null, "My tax id is right.");

        releases.release(id, List.of(HoldCode.Family.COMPLIANCE), null, "settled", "compliance2");

        assertThat(again(appeal).state()).isEqualTo(AppealState.SETTLED);
        assertThat(messages("appeal-settled", appeal.id().value())).isEqualTo(1);
        granted(appeal);
        assertThat(again(appeal).state()).isEqualTo(AppealState.SETTLED);
    }

    private void suspended(CreatorId id) {
        suspensions.suspend(id, new SuspensionDesk.NewSuspension("why", DAY, null), "compliance");
    }

    private void granted(Appeal appeal) {
        decided(appeal, AppealDecision.GRANT);
        worker.grantAppeal(new Input(appeal.id()));
        worker.grantAppeal(new Input(appeal.id()));
    }
}
