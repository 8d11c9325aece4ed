package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.DenyAppealWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DenyAppealWorkerTest extends OutOfStandingTest {
    @Autowired
    DenyAppealWorker worker;

    @Test
    void a_denied_appeal_changes_nothing_but_tells_why_also_when_told_twice() {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        var appeal = appealDesk.appeal(creator, Against.HOLD, null, "My tax id is right.");
        decided(appeal, AppealDecision.DENY);

        worker.denyAppeal(new Input(appeal.id()));
        worker.denyAppeal(new Input(appeal.id()));

        assertThat(standing(id)).isEqualTo(CreatorStanding.HELD);
        assertThat(again(appeal).state()).isEqualTo(AppealState.DENIED);
        assertThat(again(appeal).reason()).isEqualTo("as the papers show");
        assertThat(audited("APPEAL_DENIED", id.value())).isEqualTo(1);
        assertThat(appealDesk.appeal(creator, Against.HOLD, null, "Here is a paper."))
                .isNotNull();
    }

    @Test
    void what_a_creator_writes_does_not_lie_in_clear() {
        held(active(), HoldCode.TAX_QUERY);
        appealDesk.appeal(creator, Against.HOLD, null, "My mother's name is Hua.");

        assertThat(database.sql("select * from creator_appeal")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain("Hua");
    }
}
