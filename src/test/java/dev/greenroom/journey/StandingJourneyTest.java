package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StandingJourneyTest extends JourneyTest {
    private static final Map<String, ?> BLACKLISTING = Map.of(
            "facts", "Sold forged goods in three sessions.",
            "reason", "Deceived buyers.",
            "legalBasis", "Live-streaming E-commerce Measures, Order 117",
            "months", 1,
            "evidence", "Case 2026-117");

    @Test
    void a_held_creator_reads_why_appeals_and_is_paid_again_when_another_officer_grants_it() {
        var creator = stage.activeCreator(People.resident());
        hold(creator, "SCREENING_HIT");
        assertThat(creator.me().get("status").asText()).isEqualTo("HELD");
        var reason = creator.me().get("payable").get("reasons").get(0);
        assertThat(reason.get("code").asText()).isEqualTo("COMPLIANCE_REVIEW");
        assertThat(reason.get("message").asText()).contains("合规审查");
        assertThat(reason.get("appeal").asText()).isEqualTo("HOLD");

        var appeal = appeal(creator, Map.of("against", "HOLD", "text", "This is another person."));
        var key = stage.awaitTask("compliance", "decide-appeal", appeal)
                .get("key")
                .asText();
        stage.staff("compliance").post("/api/tasks/" + key + "/claim").expect(409);
        stage.answer(
                "compliance2",
                "decide-appeal",
                appeal,
                Map.of("decision", "GRANT", "reason", "The birth dates differ."));

        creator.awaitStatus("ACTIVE");
        assertThat(creator.me().get("payable").get("payable").asBoolean()).isTrue();
        assertThat(myAppeal(creator).get("state").asText()).isEqualTo("GRANTED");
        assertThat(myAppeal(creator).get("reason").asText()).isEqualTo("The birth dates differ.");
    }

    @Test
    void an_appeal_is_overdue_after_its_deadline_and_its_task_goes_when_the_hold_does() {
        var creator = stage.activeCreator(People.resident());
        hold(creator, "CONTENT_INCIDENT");
        var appeal = appeal(creator, Map.of("against", "HOLD", "text", "It was allowed."));
        stage.awaitTask("compliance2", "decide-appeal", appeal);

        advance(Duration.ofDays(15).plusHours(1));
        Awaitility.await()
                .until(() ->
                        !file(creator).get("appeals").get(0).get("escalatedAt").isNull());

        stage.staff("compliance2")
                .post("/api/creators/" + creator.creatorId() + "/hold/release", Map.of("note", "settled"))
                .expect(200);
        Awaitility.await().until(() -> stage.findTask("compliance2", "decide-appeal", appeal)
                .isEmpty());
        assertThat(myAppeal(creator).get("state").asText()).isEqualTo("SETTLED");
    }

    @Test
    void who_is_blacklisted_by_two_officers_cannot_come_back_under_another_account_until_the_term_is_over() {
        var person = People.resident();
        var creator = stage.activeCreator(person);
        var blacklisting = propose(creator);
        var key = stage.awaitTask("compliance", "confirm-blacklisting", blacklisting)
                .get("key")
                .asText();
        stage.staff("compliance").post("/api/tasks/" + key + "/claim").expect(409);
        assertThat(creator.status()).isEqualTo("ACTIVE");
        stage.answer(
                "compliance2",
                "confirm-blacklisting",
                blacklisting,
                Map.of("decision", "CONFIRM", "reason", "Proven."));
        creator.awaitStatus("BLACKLISTED");

        var notice = creator.me().get("blacklisting");
        assertThat(notice.get("facts").asText()).contains("forged goods");
        assertThat(notice.get("legalBasis").asText()).contains("Order 117");
        assertThat(notice.get("until").asText()).isNotEmpty();
        assertThat(notice.has("evidence")).isFalse();
        stage.applicant(samePerson(person)).awaitStatus("REJECTED");
        assertThat(reviewOf(samePhone(person))).contains("was blacklisted");

        advance(Duration.ofDays(32));
        creator.awaitStatus("LEFT");
        var anew = stage.applicant(samePerson(person));
        Awaitility.await()
                .until(() ->
                        !anew.status().equals("SUBMITTED") && !anew.status().equals("DRAFT"));
        assertThat(anew.status()).isNotEqualTo("REJECTED");
    }

    @Test
    void a_granted_appeal_lifts_a_blacklisting_before_its_term() {
        var creator = stage.activeCreator(People.resident());
        var blacklisting = propose(creator);
        stage.answer(
                "compliance2",
                "confirm-blacklisting",
                blacklisting,
                Map.of("decision", "CONFIRM", "reason", "Proven."));
        creator.awaitStatus("BLACKLISTED");
        stage.staff("admin")
                .post(
                        "/api/staff",
                        Map.of(
                                "username", "compliance3",
                                "password", "greenroom",
                                "roles", new String[] {"COMPLIANCE"}));

        var appeal = appeal(creator, Map.of("against", "BLACKLISTING", "text", "The goods were real."));
        var key = stage.awaitTask("compliance2", "decide-appeal", appeal)
                .get("key")
                .asText();
        stage.staff("compliance2").post("/api/tasks/" + key + "/claim").expect(409);
        stage.answer(
                "compliance3", "decide-appeal", appeal, Map.of("decision", "GRANT", "reason", "The invoices show it."));

        creator.awaitStatus("ACTIVE");
        assertThat(creator.me().get("blacklisting").isNull()).isTrue();
    }

    private void hold(Creator creator, String code) {
        stage.staff("compliance")
                .post(
                        "/api/creators/" + creator.creatorId() + "/hold",
                        Map.of("code", code, "note", "to be looked at", "reviewBy", "2030-01-31"))
                .expect(200);
    }

    private String propose(Creator creator) {
        return stage.staff("compliance")
                .post("/api/creators/" + creator.creatorId() + "/blacklisting", BLACKLISTING)
                .expect(202)
                .json()
                .get("id")
                .asText();
    }

    private static String appeal(Creator creator, Map<String, ?> body) {
        return creator.api()
                .post("/api/me/appeals", body)
                .expect(202)
                .json()
                .get("id")
                .asText();
    }

    private static JsonNode myAppeal(Creator creator) {
        return creator.api().get("/api/me/appeals").expect(200).json().get(0);
    }

    private JsonNode file(Creator creator) {
        return stage.staff("auditor")
                .get("/api/creators/" + creator.creatorId())
                .expect(200)
                .json();
    }

    /** What an officer is shown about an applicant who does not pass by itself. */
    private String reviewOf(ObjectNode person) {
        var application = stage.applicant(person).applicationId();
        var key = stage.awaitTask("compliance", "review-application", application)
                .get("key")
                .asText();
        return stage.staff("compliance").get("/api/tasks/" + key).expect(200).text();
    }

    private static ObjectNode samePhone(ObjectNode person) {
        var other = People.resident();
        other.set("phone", person.get("phone"));
        return other;
    }

    /** The same document in the hands of somebody who changed the rest. */
    private static ObjectNode samePerson(ObjectNode person) {
        var other = People.resident();
        other.set("idDocument", person.get("idDocument"));
        other.set("legalName", person.get("legalName"));
        other.set("birthDate", person.get("birthDate"));
        other.withObject("payout").set("holderName", person.get("legalName"));
        return other;
    }
}
