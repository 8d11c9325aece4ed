package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReverificationJourneyTest extends JourneyTest {
    private static final String MINE = "/api/me/reverification";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_creator_is_asked_reminded_held_when_late_and_payable_again_once_verified() {
        var creator = stage.activeCreator(People.resident());
        var due = date(mine(creator).at("/next/dueOn"));
        assertThat(due).isEqualTo(today().plusMonths(6));

        advanceTo(due.minusDays(31));
        assertThat(mine(creator).get("due").isNull()).isTrue();

        advanceTo(due.minusDays(29));
        await(creator, mine -> mine.at("/due/state").asText().equals("WAITING"));
        assertThat(mine(creator).at("/due/reason").asText()).isEqualTo("SIX_MONTHS");
        assertThat(payable(creator)).isTrue();

        advanceTo(due.minusDays(6));
        await(creator, mine -> notices(mine).contains("REMINDED"));
        assertThat(payable(creator)).isTrue();

        advanceTo(due.plusDays(2));
        await(creator, mine -> notices(mine).contains("OVERDUE"));
        assertThat(payable(creator)).isFalse();
        assertThat(creator.me().at("/payable/reasons/0/code").asText()).isEqualTo("REVERIFICATION_OVERDUE");
        assertThat(overdue()).contains(creator.creatorId());

        creator.api().post(MINE, Map.of("confirmed", true)).expect(202);
        await(creator, mine -> mine.get("due").isNull());
        assertThat(payable(creator)).isTrue();
        assertThat(creator.status()).isEqualTo("ACTIVE");
        assertThat(date(mine(creator).at("/next/dueOn"))).isEqualTo(today().plusMonths(6));
        assertThat(overdue()).doesNotContain(creator.creatorId());
    }

    @Test
    void an_expired_document_holds_the_pay_until_a_new_one_is_there() {
        var person = People.resident();
        var document = (ObjectNode) person.get("idDocument");
        var expires = today().plusDays(20);
        document.put("expiresOn", expires.toString());
        var creator = stage.activeCreator(person);

        advance(Duration.ofDays(1));
        await(creator, mine -> mine.at("/due/reason").asText().equals("DOCUMENT_EXPIRY"));
        advanceTo(expires.plusDays(2));
        await(creator, mine -> notices(mine).contains("OVERDUE"));
        assertThat(creator.me().at("/payable/reasons/0/code").asText()).isEqualTo("DOCUMENT_EXPIRED");

        creator.api().post(MINE, Map.of("confirmed", true)).expect(422);
        var renewed = document.deepCopy().put("expiresOn", today().plusYears(10).toString());
        creator.api()
                .post(MINE, Map.of("confirmed", true, "idDocument", renewed))
                .expect(202);

        await(creator, mine -> mine.get("due").isNull());
        assertThat(payable(creator)).isTrue();
        assertThat(mine(creator).at("/next/reason").asText()).isEqualTo("SIX_MONTHS");
    }

    @Test
    void at_eighteen_the_guardian_goes_and_the_creator_accepts_in_the_own_name() {
        var birthday = today().plusDays(3);
        var person = People.resident(birthday.minusYears(18));
        person.set(
                "guardian",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", "林建国")
                        .put("idNumber", People.residentId(LocalDate.of(1980, 5, 6), 4712))
                        .put("consent", true));
        var creator = stage.activeCreator(person);

        advanceTo(birthday);
        await(creator, mine -> mine.at("/due/reason").asText().equals("COMES_OF_AGE"));
        assertThat(date(mine(creator).at("/due/dueOn"))).isEqualTo(birthday.plusDays(30));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> application(creator).get("guardian").isNull());
        assertThat(payable(creator)).isTrue();

        creator.api().post(MINE, Map.of("confirmed", true)).expect(422);
        var version = mine(creator).at("/due/agreementVersion").asText();
        creator.api()
                .post(MINE, Map.of("confirmed", true, "agreement", Map.of("version", version, "accepted", true)))
                .expect(202);

        await(creator, mine -> mine.get("due").isNull());
        advanceTo(birthday.plusDays(40));
        assertThat(payable(creator)).isTrue();
        assertThat(mine(creator).at("/next/reason").asText()).isEqualTo("SIX_MONTHS");
    }

    @Test
    void what_the_checks_find_is_decided_by_an_officer_who_may_ask_again() {
        var person = People.resident();
        ((ObjectNode) person.get("idDocument"))
                .put("expiresOn", today().plusDays(20).toString());
        var creator = stage.activeCreator(person);
        var elsewhere = ((ObjectNode) person.get("payout").deepCopy()).put("holderName", "张伟");
        creator.api().put("/api/me/payout-method", elsewhere).expect(200);
        advance(Duration.ofDays(1));
        await(creator, mine -> mine.at("/due/state").asText().equals("WAITING"));
        var id = mine(creator).at("/due/id").asText();
        send(creator, person);

        stage.answer(
                "compliance",
                "review-reverification",
                id,
                Map.of("decision", "ASK_AGAIN", "reason", "Whose account is this?"));
        await(creator, mine -> mine.at("/due/question").asText().equals("Whose account is this?"));
        send(creator, person);
        stage.answer("compliance2", "review-reverification", id, Map.of("decision", "APPROVE", "reason", "own studio"));

        await(creator, mine -> mine.get("due").isNull());
        assertThat(creator.me().at("/payable/reasons/0/code").asText()).isEqualTo("HOLDER_NAME_DIFFERS");
    }

    private void send(Creator creator, ObjectNode person) {
        var renewed = ((ObjectNode) person.get("idDocument").deepCopy())
                .put("expiresOn", today().plusYears(10).toString());
        creator.api()
                .post(MINE, Map.of("confirmed", true, "idDocument", renewed))
                .expect(202);
    }

    /** To the middle of this day in Shanghai or later. */
    private void advanceTo(LocalDate day) {
        advance(Duration.ofDays(ChronoUnit.DAYS.between(today(), day)));
    }

    private static JsonNode mine(Creator creator) {
        return creator.api().get(MINE).expect(200).json();
    }

    private static JsonNode application(Creator creator) {
        return creator.api().get("/api/application").expect(200).json();
    }

    private static boolean payable(Creator creator) {
        return creator.me().at("/payable/payable").asBoolean();
    }

    private List<String> overdue() {
        return texts(
                stage.staff("compliance")
                        .get("/api/reverifications?due=OVERDUE&size=200")
                        .expect(200)
                        .json()
                        .get("items"),
                "creatorId");
    }

    private static List<String> notices(JsonNode mine) {
        return texts(mine.at("/due/notices"), "code");
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asText());
    }

    private static void await(Creator creator, Predicate<JsonNode> holds) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> mine(creator), holds);
    }
}
