package dev.greenroom.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.application.Forms;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldReleaseDesk;
import dev.greenroom.creator.Payability;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.EntryState;
import dev.greenroom.screening.Screener;
import dev.greenroom.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RescreenChunkWorkerTest extends RescreeningTest {
    private static final String BIRTHDAY = "DOB 14 Mar 1995.";

    @Autowired
    HoldReleaseDesk releases;

    @Autowired
    HitDesk hits;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_chunk_delivered_twice_raises_one_alert_for_a_person() {
        var person = active();
        var version = replace(row(9001, name, BIRTHDAY));
        var chunks =
                plan.planRescreening(new PlanRescreeningWorker.Input(version)).chunks();

        chunks.forEach(number -> twice(version, number));

        assertThat(files.of(person)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.SCREENING);
            assertThat(alert.code()).isEqualTo("OFAC_SDN");
            assertThat(alert.level()).isEqualTo(AlertLevel.BLOCK);
        });
    }

    @Test
    void a_cleared_hit_comes_back_only_when_the_entry_says_something_else() {
        var person = active();
        rescreen(replace(row(9001, name, BIRTHDAY)));
        clearedByTwo(alerts(person).getFirst());

        rescreen(replace(row(9001, name, BIRTHDAY), row(9002, word() + ", " + word(), BIRTHDAY)));
        rescreen(replace(row(9001, name, BIRTHDAY)));
        assertThat(alerts(person)).hasSize(1);

        rescreen(replace(row(9001, name, BIRTHDAY + " Passport A1234567.")));
        assertThat(alerts(person)).hasSize(2);
    }

    @Test
    void the_hits_of_a_person_come_in_one_alert_and_what_an_open_alert_has_in_no_other() {
        var person = active();
        rescreen(replace(row(9001, name, BIRTHDAY), row(9002, name, BIRTHDAY)));
        assertThat(files.get(alerts(person).getFirst()).hits()).hasSize(2);

        rescreen(replace(row(9001, name, BIRTHDAY), row(9002, name, BIRTHDAY), row(9003, name, BIRTHDAY)));

        assertThat(alerts(person)).hasSize(2);
        assertThat(files.get(alerts(person).getFirst()).hits())
                .extracting(seen -> seen.comparison().hit().entryId())
                .containsExactly("9003");
    }

    @Test
    void a_likeness_below_review_raises_nothing() {
        var person = active();

        rescreen(replace(row(9001, name.substring(0, name.indexOf(' ')), "")));

        assertThat(alerts(person)).isEmpty();
    }

    @Test
    void an_alert_says_when_its_entry_has_gone() {
        var person = active();
        rescreen(replace(row(9001, name, BIRTHDAY)));
        rescreen(replace(row(9002, word() + ", " + word(), BIRTHDAY)));

        assertThat(files.get(alerts(person).getFirst())).satisfies(file -> {
            assertThat(file.alert().isOpen()).isTrue();
            assertThat(file.hits())
                    .singleElement()
                    .extracting(AlertFile.Seen::entryNow)
                    .isEqualTo(EntryState.REMOVED);
        });
    }

    @Test
    void a_strong_alert_holds_the_creator_until_two_officers_clear_it() {
        var person = active();
        rescreen(replace(row(9001, name, BIRTHDAY)));
        assertThat(payability(person).reasons())
                .extracting(Payability.Reason::code)
                .containsExactly("SCREENING_HIT");

        clearedByTwo(alerts(person).getFirst());

        assertThat(payability(person).payable()).isTrue();
    }

    @Test
    void the_guardian_of_a_creator_of_seventeen_is_compared_too() {
        var person = applicant(minor(LocalDate.now().minusYears(17)));
        creatorOf(person);

        rescreen(replace(row(9001, name, "DOB 06 May 1980.")));

        assertThat(alerts(person)).hasSize(1);
        assertThat(files.get(alerts(person).getFirst()).hits())
                .singleElement()
                .satisfies(seen -> assertThat(seen.comparison().hit().band()).isEqualTo(Screener.Band.BLOCK));
        assertThat(payability(person).payable()).isFalse();
    }

    private ObjectNode minor(LocalDate born) {
        var form = Forms.withConsents(People.resident(born));
        form.withObject("guardian")
                .put("name", name)
                .put("idNumber", People.residentId(LocalDate.of(1980, 5, 6), 4711))
                .put("consent", true);
        return form;
    }

    @Test
    void nobody_lets_go_of_a_hold_whose_alert_is_open() {
        var person = active();
        rescreen(replace(row(9001, name, BIRTHDAY)));

        assertThatThrownBy(() -> releases.release(
                        creatorOf(person), List.of(HoldCode.Family.COMPLIANCE), null, "looks fine", "compliance"))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void who_becomes_a_creator_with_a_strong_alert_is_held_from_the_first_day() {
        var person = applicant(form());
        replace(row(9001, name, BIRTHDAY));
        transaction.execute(status -> hits.screen(person, "Cleared by vetting"));

        assertThat(payability(person).payable()).isFalse();
    }

    @Test
    void a_new_holder_of_the_account_is_screened_at_once() {
        var person = active();
        var holder = word() + " " + word();
        replace(row(9001, holder, ""));

        register.changePayoutMethod(
                creatorOf(person),
                new PayoutMethod("CN_BANK_CARD", "6222020200112233445", null, "102100099996", holder, "CNY"),
                "compliance");

        assertThat(alerts(person)).hasSize(1);
        assertThat(files.get(alerts(person).getFirst()).facts())
                .extracting(AlertEvidence.Fact::text)
                .containsExactly("The payout method changed");
    }

    private Payability payability(ApplicationId person) {
        var creator = creatorOf(person);
        return Objects.requireNonNull(register.payability(List.of(creator)).get(creator));
    }

    private void twice(String version, int number) {
        chunk.rescreenChunk(new RescreenChunkWorker.Input(version, number));
        chunk.rescreenChunk(new RescreenChunkWorker.Input(version, number));
    }
}
