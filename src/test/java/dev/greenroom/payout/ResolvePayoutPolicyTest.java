package dev.greenroom.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.greenroom.payout.ResolvePayoutAnswer.Decision;
import dev.greenroom.screening.Screener;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResolvePayoutPolicyTest extends PayoutStage {
    @Autowired
    ResolvePayoutPolicy policy;

    @Autowired
    BatchDesk batches;

    @Test
    void who_released_it_may_not_resolve_it() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(rejected("AC04"), payoutOf(creator)));

        assertThat(policy.mayTake(task(creator), "approver2")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(creator), "finance")).isEqualTo(Judgement.allowed());
    }

    @Test
    void a_note_is_always_needed() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(rejected("AC04"), payoutOf(creator)));

        assertThat(policy.mayAnswer(task(creator), "finance", new ResolvePayoutAnswer(Decision.REISSUE, " ")))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayAnswer(task(creator), "finance", new ResolvePayoutAnswer(Decision.REISSUE, "closed")))
                .isEqualTo(Judgement.allowed());
    }

    @Test
    void while_the_outcome_is_unknown_nothing_is_issued_again() {
        var creator = creator("20000.00");
        batches.markOverdue(sent());

        assertThat(policy.mayAnswer(task(creator), "finance", new ResolvePayoutAnswer(Decision.REISSUE, "x")))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayAnswer(task(creator), "finance", new ResolvePayoutAnswer(Decision.WRITE_OFF, "x")))
                .isEqualTo(Judgement.allowed());
    }

    @Test
    void what_a_report_has_settled_is_not_resolved_any_more() {
        var creator = creator("20000.00");
        sent();
        receive(bankSays(ACSC, payoutOf(creator)));

        assertThat(policy.mayAnswer(task(creator), "finance", new ResolvePayoutAnswer(Decision.WRITE_OFF, "x")))
                .isInstanceOf(Judgement.Refused.class);
    }

    @Test
    void what_was_found_about_a_person_is_for_the_task_of_compliance_alone() {
        var creator = creator("20000.00");
        hit(creator, Screener.Band.BLOCK);
        inRelease();

        assertThat(policy.data(of("compliance", task(creator))))
                .containsEntry("reasonCode", "SCREENING_HIT")
                .extractingByKey("hits", LIST)
                .isNotEmpty();
        assertThat(policy.data(of("finance", task(creator))))
                .containsEntry("reasonCode", "COMPLIANCE_REVIEW")
                .extractingByKey("hits", LIST)
                .isEmpty();
    }

    private static OpenTask of(String group, OpenTask task) {
        return new OpenTask(
                task.key(),
                task.formId(),
                task.elementId(),
                task.processId(),
                task.processInstanceKey(),
                group,
                task.subjectId(),
                null,
                null,
                task.createdAt(),
                null);
    }

    @Test
    void the_queue_shows_no_legal_name() {
        var creator = creator("20000.00");
        sent();

        assertThat(policy.label(payoutOf(creator).id().value()))
                .contains("Mei", "20000.00")
                .doesNotContain("李小梅");
        assertThat(policy.data(task(creator)).toString()).doesNotContain("李小梅", "6225881414207430");
    }

    private OpenTask task(dev.greenroom.reference.CreatorId creator) {
        return new OpenTask(
                1,
                "resolve-payout",
                "ResolvePayout",
                "payout-exception",
                2,
                "finance",
                payoutOf(creator).id().value(),
                null,
                null,
                OffsetDateTime.now(clock),
                null);
    }
}
