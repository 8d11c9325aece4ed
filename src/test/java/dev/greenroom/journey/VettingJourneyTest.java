package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VettingJourneyTest extends JourneyTest {
    private static final String SDN =
            """
            7001,"MADURO MOROS, Nicolas","individual","VENEZUELA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"POB Caracas."
            7002,"BELLETECH CORP",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            """;
    private static final Map<String, ?> APPROVE =
            Map.of("decision", "APPROVE", "reason", "papers seen", "questions", List.of());

    @BeforeEach
    void sanctionsListInForce() {
        stage.staff("compliance")
                .post("/api/screening-lists/OFAC_SDN", "text/csv", SDN.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    @Test
    void a_clean_resident_is_cleared_without_any_officer() {
        stage.applicant(People.resident()).awaitStatus("CLEARED");
    }

    @Test
    void a_child_of_fifteen_is_refused() {
        var child = People.resident(today().minusYears(15));
        child.set("guardian", guardian());

        stage.applicant(child).awaitStatus("REJECTED");
    }

    @Test
    void a_sixteen_year_old_with_a_guardian_is_not_refused() {
        var minor = People.resident(today().minusYears(16).minusDays(3));
        minor.set("guardian", guardian());

        stage.applicant(minor).awaitStatus("CLEARED");
    }

    @Test
    void too_small_an_audience_is_refused() {
        var unknown = People.resident();
        ((ObjectNode) unknown.get("accounts").get(0)).put("followers", 4_000);

        stage.applicant(unknown).awaitStatus("REJECTED");
    }

    @Test
    void a_likely_hit_needs_one_officer_who_approves() {
        var creator = likelyHit();

        stage.answer("compliance", "review-application", creator.applicationId(), APPROVE);

        creator.awaitStatus("CLEARED");
    }

    @Test
    void an_officer_refuses() {
        var creator = likelyHit();

        stage.answer(
                "compliance",
                "review-application",
                creator.applicationId(),
                Map.of("decision", "REJECT", "reason", "same person as the entry", "questions", List.of()));

        creator.awaitStatus("REJECTED");
    }

    @Test
    void an_officer_asks_for_more_and_decides_on_the_answer() {
        var creator = likelyHit();
        stage.answer(
                "compliance",
                "review-application",
                creator.applicationId(),
                Map.of(
                        "decision",
                        "ASK_MORE",
                        "reason",
                        "which one are you",
                        "questions",
                        List.of("Where were you born?")));
        creator.awaitStatus("INFORMATION_REQUESTED");

        creator.api()
                .post(
                        "/api/me/information",
                        Map.of("answers", List.of(Map.of("question", "Where were you born?", "answer", "In Valencia"))))
                .expect(202);

        stage.answer("compliance2", "review-application", creator.applicationId(), APPROVE);
        creator.awaitStatus("CLEARED");
    }

    @Test
    void a_strong_hit_needs_a_second_officer_and_never_the_same() {
        var creator = strongHit();
        var id = creator.applicationId();
        stage.answer("compliance", "review-application", id, APPROVE);
        var task = stage.awaitTask("compliance", "second-review", id).get("key").asText();

        var own = stage.staff("compliance").post("/api/tasks/" + task + "/claim");
        assertThat(own.status()).isEqualTo(409);
        stage.answer("compliance2", "second-review", id, Map.of("decision", "CONFIRM", "reason", "other birth year"));

        creator.awaitStatus("CLEARED");
    }

    @Test
    void the_second_officer_overturns() {
        var creator = strongHit();
        stage.answer("compliance", "review-application", creator.applicationId(), APPROVE);

        stage.answer(
                "compliance2",
                "second-review",
                creator.applicationId(),
                Map.of("decision", "OVERTURN", "reason", "not convinced"));

        creator.awaitStatus("REJECTED");
    }

    @Test
    void a_third_person_at_one_address_goes_to_review_with_the_reason_and_the_two_others() {
        var address = "浙江省湖州市吴兴区衣裳街" + System.nanoTime() + "号";
        var first = stage.applicant(People.resident().put("address", address));
        first.awaitStatus("CLEARED");
        var second = stage.applicant(People.resident().put("address", address));
        second.awaitStatus("CLEARED");
        var third = stage.applicant(People.resident().put("address", address.replace("号", " 号")));

        stage.awaitTask("compliance", "review-application", third.applicationId());

        var vetting = stage.staff("compliance")
                .get("/api/applications/" + third.applicationId())
                .expect(200)
                .json()
                .get("vetting");
        assertThat(vetting.get("risk").asText()).isEqualTo("MEDIUM");
        assertThat(vetting.get("points").asInt()).isEqualTo(50);
        var heaviest = vetting.get("checks").get(0);
        assertThat(heaviest.get("check").asText()).isEqualTo("PATTERNS");
        assertThat(heaviest.get("evidence").get(0).get("code").asText()).isEqualTo("SHARED_ADDRESS");
        assertThat(vetting.get("links").findValuesAsText("applicationId"))
                .containsExactlyInAnyOrder(first.applicationId(), second.applicationId());
        assertThat(stage.staff("compliance")
                        .get("/cases/" + third.applicationId())
                        .status())
                .isIn(200, 302);
    }

    @Test
    void a_credit_code_that_fails_its_checksum_is_accepted_by_an_officer_with_a_reason() {
        var business = People.resident();
        ((ObjectNode) business.get("tax"))
                .put("residence", "BUSINESS")
                .put("taxId", "91350211M0000XUF46")
                .put("uscc", "91350211M0000XUF46");
        var creator = stage.applicant(business);
        var id = creator.applicationId();
        var key = stage.awaitTask("compliance", "review-application", id)
                .get("key")
                .asText();
        stage.staff("compliance").post("/api/tasks/" + key + "/claim").expect(200);

        var silent = stage.staff("compliance")
                .post("/api/tasks/" + key + "/complete", Map.of("decision", "APPROVE", "reason", " "));
        assertThat(silent.status()).isEqualTo(409);
        assertThat(silent.text()).contains("credit code");

        var given = stage.staff("compliance").post("/api/tasks/" + key + "/complete", APPROVE);
        assertThat(given.status()).isIn(200, 202);
        creator.awaitStatus("CLEARED");
        assertThat(stage.staff("auditor")
                        .get("/api/applications/" + id)
                        .expect(200)
                        .json()
                        .at("/vetting/accepted/0/reason")
                        .asText())
                .isEqualTo("papers seen");
    }

    @Test
    void an_identifier_on_our_own_list_is_refused_without_asking() {
        var barred = People.resident();
        var id = barred.get("idDocument").get("number").asText();
        stage.staff("compliance")
                .post(
                        "/api/screening-lists/OWN",
                        "text/csv",
                        ("name,id,reason,from,to,evidence\nSomebody Else," + id + ",fraud,2024-01-01,,case 7\n")
                                .getBytes(StandardCharsets.UTF_8))
                .expect(200);

        stage.applicant(barred).awaitStatus("REJECTED");
    }

    private Creator likelyHit() {
        return stage.applicant(People.foreigner("Nicolas Maduro", "VE"));
    }

    private Creator strongHit() {
        return stage.applicant(People.foreigner("Nicolas Maduro Moros", "VE"));
    }

    private static ObjectNode guardian() {
        var guardian = People.resident().objectNode();
        return guardian.put("name", "林建国")
                .put("idNumber", People.residentId(LocalDate.of(1975, 5, 5), 77))
                .put("consent", true);
    }
}
