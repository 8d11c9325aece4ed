package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Forms;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.ListKind;
import dev.greenroom.screening.ScreeningLists;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewReverificationPolicyTest extends ReverificationTest {
    private static final String NAME = "Ruslan Petrovich Kazimirov";

    @Autowired
    private ReviewReverificationPolicy policy;

    @Autowired
    private RepeatChecksWorker checks;

    @Autowired
    private ScreeningLists lists;

    @Test
    void a_strong_hit_is_an_alert_that_holds_the_pay_and_no_officer_alone_approves() {
        var asked = asked(named(NAME), 20);
        submit("{\"confirmed\": true}");
        list("KAZIMIROV, Ruslan Petrovich");

        checks.repeatChecks(new RepeatChecksWorker.Input(asked.id()));
        checks.repeatChecks(new RepeatChecksWorker.Input(asked.id()));

        assertThat(state(asked.id())).isEqualTo(ReverificationState.IN_REVIEW);
        assertThat(alerts(asked)).isEqualTo(1);
        assertThat(holds(asked.creatorId())).isNotEmpty();
        assertThat(answer(asked, ReverificationDecision.APPROVE, "looks fine")).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(asked, ReverificationDecision.REFUSE, "the same person"))
                .isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void a_reason_is_always_needed_and_nobody_reviews_the_own_case() {
        var asked = submitted(10);

        assertThat(answer(asked, ReverificationDecision.APPROVE, " ")).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(asked, ReverificationDecision.APPROVE, "seen")).isInstanceOf(Judgement.Allowed.class);
        assertThat(policy.mayTake(task(asked), creator)).isInstanceOf(Judgement.Refused.class);
        assertThat(policy.mayTake(task(asked), "compliance")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void an_officer_sees_no_identifier_in_clear() {
        var form = Forms.complete();
        var asked = asked(active(form, today.plusDays(10).minusMonths(6)), 10);

        assertThat(policy.data(task(asked)).toString())
                .contains(asked.creatorId().value())
                .doesNotContain(form.get("idDocument").get("number").asText())
                .doesNotContain(form.get("legalName").asText());
        assertThat(policy.label(asked.id().value()))
                .contains(form.get("stageName").asText());
    }

    private Judgement answer(Reverification asked, ReverificationDecision decision, String reason) {
        return policy.mayAnswer(task(asked), "compliance", new ReviewReverificationAnswer(decision, reason));
    }

    private static OpenTask task(Reverification asked) {
        return new OpenTask(
                1,
                Reviews.FORM,
                "ReviewReverification",
                "creator-reverification",
                1,
                "compliance",
                asked.id().value(),
                null,
                null,
                OffsetDateTime.now(),
                null);
    }

    private CreatorId named(String name) {
        var form = Forms.complete().put("legalName", name);
        ((ObjectNode) form.get("payout")).put("holderName", name);
        return active(form, LocalDate.now().plusDays(20).minusMonths(6));
    }

    private void list(String name) {
        var row = "70511,\"" + name
                + "\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 14 Mar 1995.\"\r\n";
        lists.replace(
                ListKind.OFAC_SDN,
                ScreeningLists.Format.CSV,
                new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)),
                "compliance");
    }

    private long alerts(Reverification asked) {
        return database.sql("select count(*) from outbox_message where name = 'compliance-alert-raised'"
                        + " and exists (select 1 from audit_entry where what = 'ALERT_RAISED'"
                        + " and subject_id = correlation_key and details like ?)")
                .param("%" + asked.applicationId() + "%")
                .query(Long.class)
                .single();
    }
}
