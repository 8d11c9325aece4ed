package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.EscalateAppealWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EscalateAppealWorkerTest extends OutOfStandingTest {
    @Autowired
    EscalateAppealWorker worker;

    @Test
    void an_overdue_appeal_is_told_once_also_when_told_twice() {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        var appeal = appealDesk.appeal(creator, Against.HOLD, null, "My tax id is right.");

        worker.escalateAppeal(new Input(appeal.id()));
        worker.escalateAppeal(new Input(appeal.id()));

        assertThat(audited("APPEAL_OVERDUE", id.value())).isEqualTo(1);
        assertThat(again(appeal).escalatedAt()).isNotNull();
        assertThat(again(appeal).state()).isEqualTo(AppealState.OPEN);
    }
}
