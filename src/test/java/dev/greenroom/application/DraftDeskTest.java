package dev.greenroom.application;

import static dev.greenroom.application.Forms.bytes;
import static dev.greenroom.application.Forms.complete;
import static dev.greenroom.application.Forms.someone;
import static dev.greenroom.application.Forms.withConsents;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.DatabaseTest;
import dev.greenroom.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DraftDeskTest extends DatabaseTest {
    private final String creator = someone();

    @Autowired
    private DraftDesk desk;

    @Autowired
    private ApplicationDesk applications;

    @Autowired
    private JdbcClient database;

    @Test
    void before_the_first_save_the_draft_is_empty_and_submitting_it_names_every_field() {
        assertThat(desk.draft(creator)).isEqualTo(Draft.EMPTY);

        var rejected = catchThrowableOfType(Rejected.class, () -> desk.submit(creator));

        assertThat(rejected.faults())
                .extracting(Fault::field)
                .contains("legalName", "birthDate", "idDocument", "phone", "accounts", "tax", "payout", "consents");
        assertThat(applications.ofAccount(creator)).isEmpty();
    }

    @Test
    void a_draft_resumes_as_it_was_left() {
        var saved = desk.save(creator, "zh", "{\"legalName\":\"林晓\",\"birthDate\":\"soon\"}".getBytes(UTF_8));

        assertThat(desk.draft(creator)).isEqualTo(saved);
        assertThat(desk.faults(saved)).extracting(Fault::field).contains("birthDate", "stageName");
    }

    @Test
    void nothing_personal_lies_in_clear() {
        var form = complete();
        desk.save(creator, "zh", bytes(form));
        desk.submit(creator);

        var rows = database.sql("select * from application where username = ?")
                .param(creator)
                .query()
                .listOfRows()
                .toString();
        assertThat(rows)
                .doesNotContain(form.get("legalName").asText())
                .doesNotContain(form.get("idDocument").get("number").asText())
                .doesNotContain(form.get("phone").asText())
                .doesNotContain(form.get("address").asText())
                .doesNotContain(form.get("payout").get("account").asText());
    }

    @Test
    void submitting_starts_the_process_once_and_twice_is_a_wrong_state() {
        desk.save(creator, "zh", bytes(complete()));

        var id = desk.submit(creator);

        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(messages("application-submitted", id.value())).isEqualTo(1);
        assertThatThrownBy(() -> desk.submit(creator)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> desk.save(creator, "zh", bytes(complete()))).isInstanceOf(WrongState.class);
        assertThat(messages("application-submitted", id.value())).isEqualTo(1);
    }

    @Test
    void of_many_submissions_at_once_exactly_one_is_taken() throws InterruptedException {
        desk.save(creator, "zh", bytes(complete()));

        var taken = atOnce(() -> {
            try {
                desk.submit(creator);
                return true;
            } catch (WrongState later) {
                return false;
            }
        });

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void of_many_first_saves_at_once_one_application_results() throws InterruptedException {
        atOnce(() -> desk.save(creator, "zh", bytes(complete())));

        assertThat(database.sql("select count(*) from application where username = ?")
                        .param(creator)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_rejected_submission_changes_nothing() {
        ObjectNode form = complete();
        form.put("nationality", "ZZ");
        desk.save(creator, "zh", bytes(form));

        assertThatThrownBy(() -> desk.submit(creator)).isInstanceOf(Rejected.class);

        var id = applications.ofAccount(creator).orElseThrow();
        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(messages("application-submitted", id.value())).isZero();
    }

    @Test
    void a_withdrawn_draft_needs_no_message_and_frees_the_account() {
        desk.save(creator, "zh", bytes(complete()));

        var first = desk.withdraw(creator);
        desk.save(creator, "zh", bytes(complete()));
        var second = desk.submit(creator);

        assertThat(first).isNotEqualTo(second);
        assertThat(messages("application-withdrawn", first.value())).isZero();
        assertThat(applications.status(first)).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void a_submitted_application_is_withdrawn_at_once_and_its_process_told_once() {
        desk.save(creator, "zh", bytes(complete()));
        var id = desk.submit(creator);

        desk.withdraw(creator);

        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(messages("application-withdrawn", id.value())).isEqualTo(1);
        assertThatThrownBy(() -> desk.withdraw(creator)).isInstanceOf(WrongState.class);
        applications.advance(id, ApplicationStatus.IN_VETTING);
        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    void an_active_creator_neither_withdraws_nor_applies_again() {
        desk.save(creator, "zh", bytes(complete()));
        var id = desk.submit(creator);
        applications.advance(id, ApplicationStatus.ACTIVE);

        assertThatThrownBy(() -> desk.withdraw(creator)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> desk.save(creator, "zh", bytes(complete()))).isInstanceOf(WrongState.class);
    }

    @Test
    void an_application_never_goes_back() {
        desk.save(creator, "zh", bytes(complete()));
        var id = desk.submit(creator);
        applications.advance(id, ApplicationStatus.IN_TRAINING);

        applications.advance(id, ApplicationStatus.CLEARED);

        assertThat(applications.status(id)).isEqualTo(ApplicationStatus.IN_TRAINING);
        assertThat(applications.standing(id).steps())
                .extracting(Standing.Step::status)
                .containsExactly(ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED, ApplicationStatus.IN_TRAINING);
    }

    @Test
    void a_shared_account_or_phone_is_found_in_any_spelling() {
        var one = complete();
        desk.save(creator, "zh", bytes(one));
        var first = desk.submit(creator);
        var other = complete();
        other.put("phone", one.get("phone").asText().substring(3));
        var card = one.get("payout").get("account").asText();
        ((ObjectNode) other.get("payout")).put("account", card.substring(0, 4) + " " + card.substring(4));
        var someoneElse = someone();
        desk.save(someoneElse, "zh", bytes(other));
        var second = desk.submit(someoneElse);

        assertThat(applications.sharing(second)).containsExactly(first);
        assertThat(applications.shared(first)).hasSize(2);
        desk.withdraw(someoneElse);
        assertThat(applications.sharing(first)).isEmpty();
    }

    @Test
    void a_name_of_five_hundred_characters_is_refused_when_saved_and_one_with_an_emoji_is_kept() {
        var long500 = complete().put("stageName", "林".repeat(500));
        var rejected = catchThrowableOfType(Rejected.class, () -> desk.save(creator, "zh", bytes(long500)));
        assertThat(rejected.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("stageName", "TOO_LONG"));

        var id = submitted(complete().put("stageName", "Xiao 😀 小明"), null);
        assertThat(applications.applicant(id).stageName()).isEqualTo("Xiao 😀 小明");
        assertThat(applications.label(id)).startsWith("Xiao 😀 小明");
    }

    @Test
    void a_shared_address_or_browser_is_found_and_a_town_or_no_browser_is_not() {
        var first = submitted("浙江省湖州市 衣裳街７号", "browser-of-the-first-01");
        var second = submitted("浙江省湖州市衣裳街7号。", "browser-of-the-first-01");
        var third = submitted("浙江省湖州市", null);
        var fourth = submitted("浙江省湖州市", null);

        assertThat(applications.shared(second))
                .containsExactlyInAnyOrder(
                        new Shared(first, Shared.Kind.ADDRESS), new Shared(first, Shared.Kind.DEVICE));
        assertThat(applications.shared(third)).isEmpty();
        assertThat(applications.groups(List.of(first, second, third, fourth)))
                .extracting(SharedGroup::kind)
                .containsExactlyInAnyOrder(Shared.Kind.ADDRESS, Shared.Kind.DEVICE);
    }

    @Test
    void one_guardian_of_several_minors_and_a_guardian_who_is_paid_for_another_are_found() {
        var guardian = People.residentId(LocalDate.of(1975, 5, 5), 311);
        var first = submitted(minor(guardian, "石大川"), null);
        var second = submitted(minor(guardian, "石大川"), null);
        var paid = complete();
        ((ObjectNode) paid.get("payout")).put("holderName", "石 大川");
        var third = submitted(paid, null);

        assertThat(applications.shared(second))
                .contains(new Shared(first, Shared.Kind.GUARDIAN), new Shared(third, Shared.Kind.HOLDER));
        assertThat(applications.guardianConsent(applications.applicant(first))).isPresent();
        assertThat(applications.guardianConsent(applications.applicant(third))).isEmpty();
    }

    private ObjectNode minor(String guardian, String name) {
        var minor = withConsents(People.resident(LocalDate.now().minusYears(17)));
        minor.putObject("guardian").put("name", name).put("idNumber", guardian).put("consent", true);
        return minor;
    }

    private ApplicationId submitted(String address, @Nullable String device) {
        return submitted(complete().put("address", address), device);
    }

    private ApplicationId submitted(ObjectNode form, @Nullable String device) {
        var who = someone();
        desk.save(who, "zh", bytes(form));
        return desk.submit(who, device);
    }

    private long messages(String name, String key) {
        return database.sql("select count(*) from outbox_message where name = :name and correlation_key = :key")
                .params(Map.of("name", name, "key", key))
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(Callable<T> act) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(6)) {
            return threads.invokeAll(java.util.Collections.nCopies(6, act)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
    }
}
