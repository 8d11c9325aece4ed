package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Forms;
import dev.greenroom.creator.CreatorStanding;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldOverdueCreatorWorkerTest extends ReverificationTest {
    @Autowired
    private HoldOverdueCreatorWorker worker;

    @Test
    void who_lets_the_last_day_pass_is_held_once_and_not_payable() {
        var asked = asked(-1);
        var input = new HoldOverdueCreatorWorker.Input(asked.id());

        worker.holdOverdueCreator(input);
        worker.holdOverdueCreator(input);

        assertThat(holds(asked.creatorId())).containsExactly("REVERIFICATION_OVERDUE");
        assertThat(Objects.requireNonNull(
                                register.payability(List.of(asked.creatorId())).get(asked.creatorId()))
                        .reasons())
                .extracting("whoActs")
                .containsExactly("YOU");
        assertThat(standing(asked.creatorId())).isEqualTo(CreatorStanding.HELD);
        assertThat(state(asked.id())).isEqualTo(ReverificationState.WAITING);
        assertThat(audited("REVERIFICATION_OVERDUE", asked.creatorId().value())).isEqualTo(1);
    }

    @Test
    void an_expired_document_is_named_as_the_reason() {
        var form = Forms.complete();
        ((ObjectNode) form.get("idDocument")).put("expiresOn", today.toString());
        var asked = asked(active(form, today), -1);

        worker.holdOverdueCreator(new HoldOverdueCreatorWorker.Input(asked.id()));

        assertThat(holds(asked.creatorId())).containsExactly("DOCUMENT_EXPIRED");
    }

    @Test
    void who_has_answered_in_time_is_not_held_while_we_check() {
        var asked = submitted(1);

        worker.holdOverdueCreator(new HoldOverdueCreatorWorker.Input(asked.id()));

        assertThat(holds(asked.creatorId())).isEmpty();
    }
}
