package dev.greenroom.reverification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.alert.ClearAlertWorker;
import dev.greenroom.alert.ConfirmAlertWorker;
import dev.greenroom.application.Forms;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldReleaseDesk;
import dev.greenroom.reference.AlertId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.ListKind;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.ScreeningLists;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class ReviewReverificationPolicyTest extends ReverificationTest {
    private static final String NAME = "Ruslan Petrovich Kazimirov";

    @Autowired
    private ReviewReverificationPolicy policy;

    @Autowired
    private RepeatChecksWorker checks;

    @Autowired
    private ScreeningLists lists;

    @Autowired
    private Barred barred;

    @Autowired
    private HoldReleaseDesk releases;

    @Autowired
    private ClearAlertWorker clearing;

    @Autowired
    private ConfirmAlertWorker confirming;

    @Autowired
    private TransactionTemplate transaction;

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
    void the_phone_of_a_blacklisted_person_is_an_alert_that_two_officers_clear_before_one_approves() {
        var asked = renewedWith(barredPhone());

        assertThat(reentries(asked)).isEqualTo(1);
        assertThat(holds(asked.creatorId())).containsExactly("PATTERN_ALERT");
        checks.repeatChecks(new RepeatChecksWorker.Input(asked.id()));
        assertThat(reentries(asked)).as("the check finds the same").isEqualTo(1);
        assertThat(answer(asked, ReverificationDecision.APPROVE, "a new phone"))
                .isInstanceOfSatisfying(Judgement.Refused.class, refused -> assertThat(refused.reason())
                        .contains("two officers must clear"));

        cleared(alert(asked));

        assertThat(holds(asked.creatorId())).isEmpty();
        assertThat(answer(asked, ReverificationDecision.APPROVE, "sisters")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void re_entry_that_was_confirmed_is_refused_until_its_hold_is_released() {
        var asked = renewedWith(barredPhone());
        checks.repeatChecks(new RepeatChecksWorker.Input(asked.id()));
        reviewed("review-alert", alert(asked), "compliance", "CONFIRM");
        confirming.confirmAlert(new ConfirmAlertWorker.Input(alert(asked)));

        assertThat(answer(asked, ReverificationDecision.APPROVE, "fine")).isInstanceOf(Judgement.Refused.class);
        assertThat(answer(asked, ReverificationDecision.REFUSE, "the same person"))
                .isInstanceOf(Judgement.Allowed.class);

        releases.release(asked.creatorId(), List.of(HoldCode.Family.COMPLIANCE), null, "appeal granted", "compliance2");
        assertThat(answer(asked, ReverificationDecision.APPROVE, "fine")).isInstanceOf(Judgement.Allowed.class);
    }

    @Test
    void who_shares_a_phone_with_a_person_blacklisted_since_is_found_when_verified_again() {
        var form = Forms.complete();
        var asked = asked(active(form, today.plusDays(10).minusMonths(6)), 10);
        bar(form.get("phone").asText());
        submit("{\"confirmed\": true}");
        assertThat(reentries(asked)).isZero();

        checks.repeatChecks(new RepeatChecksWorker.Input(asked.id()));

        assertThat(reentries(asked)).isEqualTo(1);
        assertThat(state(asked.id())).isEqualTo(ReverificationState.IN_REVIEW);
    }

    private Reverification renewedWith(String phone) {
        var asked = asked(10);
        submit("{\"confirmed\": true, \"phone\": \"" + phone + "\"}");
        return asked;
    }

    private String barredPhone() {
        var phone = "+86138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        bar(phone);
        return phone;
    }

    private void bar(String phone) {
        transaction.executeWithoutResult(done -> barred.bar(
                "bla_" + UUID.randomUUID().toString().substring(0, 18),
                List.of(new Identifier("PHONE", phone)),
                LocalDate.of(2026, 1, 1),
                null));
    }

    private void cleared(AlertId alert) {
        reviewed("review-alert", alert, "compliance", "CLEAR");
        reviewed("second-alert-review", alert, "compliance2", "CONFIRM");
        clearing.clearAlert(new ClearAlertWorker.Input(alert));
    }

    private void reviewed(String form, AlertId alert, String officer, String decision) {
        answered(form, alert.value(), officer, "{\"decision\": \"" + decision + "\", \"reason\": \"seen\"}");
    }

    private AlertId alert(Reverification asked) {
        return database.sql("select id from compliance_alert where application_id = ? and code = 'REENTRY'")
                .param(asked.applicationId().value())
                .query((row, n) -> new AlertId(row.getString(1)))
                .single();
    }

    private long reentries(Reverification asked) {
        return database.sql("select count(*) from compliance_alert where application_id = ? and code = 'REENTRY'"
                        + " and alert_level = 'BLOCK'")
                .param(asked.applicationId().value())
                .query(Long.class)
                .single();
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
