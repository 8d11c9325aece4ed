package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.ConfirmAlertWorker;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class DecideAppealPolicyTest extends OutOfStandingTest {
    @Autowired
    DecideAppealPolicy policy;

    @Autowired
    AlertDesk alerts;

    @Autowired
    ConfirmAlertWorker confirming;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void who_had_a_hand_in_it_does_not_judge_the_appeal() {
        var id = active();
        held(id, HoldCode.TAX_QUERY);
        var hold = appealDesk.appeal(creator, Against.HOLD, null, "My tax id is right.");
        blacklisted(id, 12);
        var exclusion = appealDesk.appeal(creator, Against.BLACKLISTING, null, "It was not me.");

        assertThat(policy.mayTake(task(hold), "compliance")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(hold), "compliance2")).isInstanceOf(Judgement.Allowed.class);
        assertThat(policy.mayTake(task(exclusion), "compliance")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(exclusion), "compliance2")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(exclusion), "compliance3")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void no_appeal_is_decided_without_a_reason() {
        held(active(), HoldCode.TAX_QUERY);
        var appeal = appealDesk.appeal(creator, Against.HOLD, null, "My tax id is right.");

        assertThat(answer(appeal, AppealDecision.DENY, " ")).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(appeal, AppealDecision.DENY, null)).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(appeal, AppealDecision.DENY, "why")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void an_appeal_is_not_granted_while_a_strong_alert_is_open() {
        var id = active();
        transaction.executeWithoutResult(done -> alerts.raise(new NewAlert(
                "test:" + id,
                AlertKind.SCREENING,
                "EU_FSF",
                register.applicationOf(id),
                AlertLevel.BLOCK,
                AlertEvidence.of(List.of()))));
        var appeal = appealDesk.appeal(creator, Against.HOLD, null, "This is another person.");

        assertThat(answer(appeal, AppealDecision.GRANT, "why")).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(appeal, AppealDecision.DENY, "why")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void for_whom_an_alert_was_confirmed_does_not_judge_the_appeal_either() {
        var id = active();
        var alert = Objects.requireNonNull(transaction.execute(done -> alerts.raise(new NewAlert(
                "test:" + id,
                AlertKind.PATTERN,
                "REENTRY",
                register.applicationOf(id),
                AlertLevel.BLOCK,
                AlertEvidence.of(List.of())))));
        database.sql("insert into delegated_act (username, on_behalf_of, subject_id, what, at)"
                        + " values ('compliance3', 'compliance2', ?, 'TASK_COMPLETED', ?)")
                .params(alert.value(), OffsetDateTime.now())
                .update();
        answered("review-alert", alert.value(), "compliance3", "{\"decision\": \"CONFIRM\", \"reason\": \"same\"}");
        confirming.confirmAlert(new ConfirmAlertWorker.Input(alert));
        var appeal = appealDesk.appeal(creator, Against.HOLD, null, "This is another person.");

        assertThat(policy.mayTake(task(appeal), "compliance3")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(appeal), "compliance2")).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(appeal), "compliance")).isInstanceOf(Judgement.Allowed.class);
    }

    private Judgement answer(Appeal appeal, AppealDecision decision, @Nullable String reason) {
        return policy.mayAnswer(task(appeal), "compliance2", new DecideAppealAnswer(decision, reason));
    }

    private static OpenTask task(Appeal appeal) {
        return new OpenTask(
                1,
                "decide-appeal",
                "DecideAppeal",
                "standing-appeal",
                1,
                "compliance",
                appeal.id().value(),
                null,
                null,
                OffsetDateTime.now(),
                null);
    }
}
