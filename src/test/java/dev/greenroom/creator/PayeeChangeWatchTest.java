package dev.greenroom.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.Forms;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.Screener.Identifier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PayeeChangeWatchTest extends OutOfStandingTest {
    @Autowired
    private ApplicationDesk applications;

    @Autowired
    private Creators creators;

    @Autowired
    private Barred barred;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_payee_who_becomes_a_studio_after_earnings_began_raises_one_alert_for_the_change() {
        var id = active();
        var studio = held("海星文化传媒工作室", card(1));

        register.changePayoutMethod(id, studio, "creator");
        assertThat(alerts(id)).as("nothing was earned yet").isEmpty();

        register.changePayoutMethod(id, held(own(id), card(2)), "creator");
        earn(id);
        register.changePayoutMethod(id, studio, "creator");
        register.changePayoutMethod(id, studio, "creator");

        assertThat(alerts(id)).containsExactly("PAYEE_TO_STUDIO REVIEW");
    }

    @Test
    void a_new_account_of_the_same_holder_is_no_pattern() {
        var id = active();
        earn(id);

        register.changePayoutMethod(id, held(own(id), card(3)), "creator");

        assertThat(alerts(id)).isEmpty();
    }

    @Test
    void a_new_account_that_another_creator_has_already_raises_an_alert_and_is_found_from_both_sides() {
        var id = active();
        var other = submittedByAnother();
        var account = applications.applicant(other).payout().account();

        register.changePayoutMethod(id, held(own(id), account), "creator");

        assertThat(alerts(id)).containsExactly("SHARED_ACCOUNT REVIEW");
        assertThat(applications.sharing(other)).contains(person(id));
    }

    @Test
    void the_account_of_a_blacklisted_person_raises_an_alert_that_blocks() {
        var id = active();
        transaction.executeWithoutResult(done -> barred.bar(
                "bla_test" + id.value(), List.of(new Identifier("ACCOUNT", card(4))), LocalDate.of(2026, 1, 1), null));

        register.changePayoutMethod(id, held(own(id), card(4)), "creator");

        assertThat(alerts(id)).containsExactly("REENTRY BLOCK");
    }

    private ApplicationId submittedByAnother() {
        var someone = Forms.someone();
        drafts.save(someone, "en", Forms.bytes(Forms.complete()));
        return drafts.submit(someone);
    }

    private String own(CreatorId id) {
        return register.payees(List.of(id)).get(id).legalName();
    }

    private ApplicationId person(CreatorId id) {
        return creators.find(id).orElseThrow().applicationId();
    }

    /** No two tests share a card. */
    private String card(int number) {
        return "62258800%d%07d".formatted(number, Math.abs(creator.hashCode() % 10_000_000));
    }

    private static PayoutMethod held(String holder, String account) {
        return new PayoutMethod("CN_BANK_CARD", account, null, "102100099996", holder, "CNY");
    }

    private void earn(CreatorId id) {
        database.sql(
                        "insert into payout (id, end_to_end_id, creator_id, week, reissue, status, accrued, gross, withheld,"
                                + " net, currency, in_batch, version, created_at, changed_at) values (?, ?, ?, '2026-W40', 0,"
                                + " 'SETTLED', true, 500, 0, 500, 'CNY', false, 1, current_timestamp, current_timestamp)")
                .params("pay_" + id.value(), id.value(), id.value())
                .update();
    }

    private List<String> alerts(CreatorId id) {
        return database.sql("select code || ' ' || alert_level from compliance_alert where application_id = ?"
                        + " order by raised_at")
                .param(person(id).value())
                .query(String.class)
                .list();
    }
}
