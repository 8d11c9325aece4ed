package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AskCreatorWorkerTest extends PayoutStage {
    @Autowired
    AskCreatorWorker worker;

    @Test
    void one_question_has_one_key_and_the_next_question_another() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(rejected("AC04"), payoutOf(creator)));
        var input = new AskCreatorWorker.Input(payoutOf(creator).id());

        var first = worker.askCreator(input);
        var again = worker.askCreator(input);
        resolve(input.payoutId(), ResolvePayoutAnswer.Decision.ASK_CREATOR);
        var second = worker.askCreator(input);

        assertThat(again).isEqualTo(first);
        assertThat(second.correctionKey()).isNotEqualTo(first.correctionKey());
    }

    @Test
    void a_corrected_payout_method_wakes_the_question() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(rejected("AC04"), payoutOf(creator)));
        var key = worker.askCreator(new AskCreatorWorker.Input(payoutOf(creator).id()))
                .correctionKey();

        exceptions.methodChanged(creator);
        exceptions.methodChanged(creator);

        assertThat(messages("payout-method-corrected", String.valueOf(key))).hasSize(1);
    }

    @Autowired
    ExceptionDesk exceptions;
}
