package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.creator.ClaimAppealWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimAppealWorkerTest extends OutOfStandingTest {
    @Autowired
    ClaimAppealWorker worker;

    @Test
    void the_first_instance_has_the_appeal_also_when_told_twice_and_it_is_due_in_fifteen_days() {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        var appeal = appealDesk.appeal(creator, Against.HOLD, null, "My tax id is right.");
        var input = new Input(appeal.id());

        var first = worker.claimAppeal(input, 81);

        assertThat(worker.claimAppeal(input, 81)).isEqualTo(first);
        assertThat(first.claimVerdict()).isEqualTo(ClaimVerdict.CLAIMED);
        assertThat(first.appealGroup()).isEqualTo("compliance");
        assertThat(first.appealDueAt()).isEqualTo(appeal.madeAt().plusDays(15));
        assertThat(worker.claimAppeal(input, 82).claimVerdict()).isEqualTo(ClaimVerdict.DUPLICATE);
    }

    @Test
    void an_appeal_about_a_payment_goes_to_finance() {
        var id = active();
        held(id, HoldCode.PAYMENT_QUERY);
        var appeal = appealDesk.appeal(creator, Against.HOLD, HoldCode.PAYMENT_QUERY, "The account is mine.");

        assertThat(worker.claimAppeal(new Input(appeal.id()), 83).appealGroup()).isEqualTo("finance");
    }
}
