package dev.greenroom.application;

import static dev.greenroom.application.Forms.bytes;
import static dev.greenroom.application.Forms.complete;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InformationDeskTest extends OnboardingTest {
    private static final byte[] BOTH =
            body("[{'question':'Where?','answer':'Here'},{'question':'When?','answer':'Now'}]");

    @Autowired
    private InformationDesk desk;

    @Test
    void the_answers_go_to_the_process_once_and_stay_sealed() {
        var id = asked(OffsetDateTime.now().plusDays(1));

        desk.answer(creator, BOTH);
        desk.answer(creator, BOTH);

        assertThat(messages("information-provided", id + ":1")).isEqualTo(1);
        assertThat(desk.all(id).getFirst().answers())
                .containsExactly(
                        new InformationDesk.Answer("Where?", "Here"), new InformationDesk.Answer("When?", "Now"));
        assertThat(desk.open(creator)).isEmpty();
        assertThat(database.sql("select * from application_information where application_id = ?")
                        .param(id.value())
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain("Here")
                .doesNotContain("Where");
    }

    @Test
    void other_answers_later_are_a_wrong_state() {
        asked(OffsetDateTime.now().plusDays(1));
        desk.answer(creator, BOTH);

        assertThatThrownBy(() -> desk.answer(
                        creator, body("[{'question':'Where?','answer':'There'},{'question':'When?','answer':'Now'}]")))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void every_question_needs_one_answer_and_only_what_was_asked_counts() {
        asked(OffsetDateTime.now().plusDays(1));

        var rejected = catchThrowableOfType(
                Rejected.class,
                () -> desk.answer(
                        creator, body("[{'question':'Where?','answer':' '},{'question':'Why?','answer':'So'}]")));

        assertThat(rejected.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("answers[0].answer", "answers[1].question", "answers");
    }

    @Test
    void asking_again_in_the_same_round_changes_nothing() {
        var dueAt = OffsetDateTime.now().plusDays(1).withNano(0);
        var id = asked(dueAt);

        var again = desk.ask(id, 1, List.of("Else?"), dueAt.plusDays(5));

        assertThat(again).isEqualTo(dueAt);
        assertThat(desk.open(creator).orElseThrow().questions()).containsExactly("Where?", "When?");
    }

    @Test
    void after_the_time_to_answer_it_is_too_late() {
        asked(OffsetDateTime.now().minusSeconds(1));

        assertThatThrownBy(() -> desk.answer(creator, BOTH)).isInstanceOf(WrongState.class);
    }

    @Test
    void without_a_request_there_is_nothing_to_answer() {
        assertThatThrownBy(() -> desk.answer(creator, BOTH)).isInstanceOf(WrongState.class);
        submitted();
        assertThatThrownBy(() -> desk.answer(creator, BOTH)).isInstanceOf(WrongState.class);
        assertThat(desk.open(creator)).isEmpty();
    }

    @Test
    void what_the_creator_corrected_meanwhile_is_submitted_with_the_answers() {
        var id = asked(OffsetDateTime.now().plusDays(1));
        var corrected = complete();
        corrected.put("stageName", "Corrected");
        drafts.save(creator, "zh", bytes(corrected));
        assertThat(applications.label(id)).doesNotContain("Corrected");

        desk.answer(creator, BOTH);

        assertThat(applications.label(id)).startsWith("Corrected");
        assertThat(applications.applicant(id).legalName())
                .isEqualTo(corrected.get("legalName").asText());
        assertThatThrownBy(() -> drafts.save(creator, "zh", bytes(complete()))).isInstanceOf(WrongState.class);
    }

    @Test
    void a_faulty_correction_holds_the_answers_back() {
        var id = asked(OffsetDateTime.now().plusDays(1));
        var corrected = complete();
        ((ObjectNode) corrected.get("payout")).put("account", "1");
        drafts.save(creator, "zh", bytes(corrected));

        var rejected = catchThrowableOfType(Rejected.class, () -> desk.answer(creator, BOTH));

        assertThat(rejected.faults()).extracting(Fault::field).containsExactly("payout.account");
        assertThat(messages("information-provided", id + ":1")).isZero();
        assertThat(desk.open(creator)).isPresent();
    }

    private ApplicationId asked(OffsetDateTime dueAt) {
        var id = submitted();
        applications.advance(id, ApplicationStatus.IN_VETTING);
        desk.ask(id, 1, List.of("Where?", "When?"), dueAt);
        return id;
    }

    private static byte[] body(String answers) {
        return ("{\"answers\":" + answers.replace('\'', '"') + "}").getBytes(UTF_8);
    }
}
