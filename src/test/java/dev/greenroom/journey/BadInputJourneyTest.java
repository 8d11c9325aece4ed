package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.testing.Api.Answer;
import dev.greenroom.testing.People;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class BadInputJourneyTest extends JourneyTest {
    private static final String HEADER =
            "creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns\n";

    @Test
    void an_empty_application_is_told_every_fault_at_once_and_stays_a_draft() {
        var creator = stage.creator();
        creator.api().put("/api/application", "{}").expect(200);

        var fields = fields(creator.api().post("/api/application/submit").expect(422));

        assertThat(fields).contains("legalName", "birthDate", "phone", "accounts", "subjectAreas", "contentTypes");
        assertThat(creator.status()).isEqualTo("DRAFT");
    }

    @Test
    void wrong_types_and_unknown_fields_are_named_and_nothing_is_stored() {
        var creator = stage.creator();
        var before = creator.api().get("/api/application").expect(200).text();
        var body = People.resident();
        body.put("birthDate", 19950314);
        body.put("shoeSize", 43);
        ((ObjectNode) body.get("accounts").get(0)).put("followers", "many");

        var fields = fields(creator.api().put("/api/application", body).expect(422));

        assertThat(fields).contains("birthDate", "shoeSize", "accounts[0].followers");
        assertThat(creator.api().get("/api/application").expect(200).text()).isEqualTo(before);
    }

    @Test
    void hostile_values_are_refused_at_submit_without_being_repeated() {
        var creator = stage.creator();
        var body = People.resident();
        body.put("stageName", "<script>alert(1)</script>\u202e");
        body.put("phone", "=cmd|' /C calc'!A0");
        body.put("nationality", "ZZ");
        ((ObjectNode) body.get("idDocument")).put("number", "110105194912310021");
        ((ObjectNode) body.get("accounts").get(0)).put("url", "javascript:alert(1)");
        ((ObjectNode) body.get("payout")).put("account", "../../etc/passwd");
        creator.api().put("/api/application", body).expect(200);

        var answer = creator.api().post("/api/application/submit").expect(422);

        assertThat(fields(answer))
                .contains(
                        "stageName", "phone", "nationality", "idDocument.number", "accounts[0].url", "payout.account");
        assertThat(answer.text()).doesNotContain("110105194912310021").doesNotContain("passwd");
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @Test
    void a_body_that_is_no_json_or_far_too_large_is_refused() {
        var creator = stage.creator();

        assertThat(creator.api().put("/api/application", "{\"legalName\":").status())
                .isIn(400, 422);
        assertThat(creator.api()
                        .put("/api/application", "{\"legalName\":\"" + "x".repeat(10_000_000) + "\"}")
                        .status())
                .isIn(413, 422);
    }

    @Test
    void another_creators_things_do_not_exist() {
        var one = stage.applicant(People.resident());
        var other = stage.creator();

        assertThat(other.api().get("/api/applications/" + one.applicationId()).status())
                .isIn(403, 404);
        assertThat(other.api().get("/api/statements/GR-2026-W01-000001/pdf").status())
                .isEqualTo(404);
        assertThat(other.api()
                        .post("/api/me/network-offers/off_unknown/answer", Map.of("accept", true))
                        .status())
                .isEqualTo(404);
        assertThat(stage.anyone().get("/api/me").status()).isEqualTo(401);
        assertThat(other.api().get("/api/tasks").status()).isEqualTo(403);
        assertThat(stage.staff("coach").get("/api/ledger/trial-balance").status())
                .isEqualTo(403);
    }

    @Test
    void a_performance_file_keeps_its_good_lines_and_names_the_bad_ones() {
        var creator = stage.activeCreator(People.resident()).creatorId();
        var csv = HEADER
                + creator + ",LIVE,ELECTRONICS,3,120,0,10,60000.00,0.00\n"
                + creator + ",LIVE,NO_SUCH_AREA,3,120,0,10,1.00,0.00\n"
                + "cre_nobody,LIVE,ELECTRONICS,3,120,0,10,1.00,0.00\n"
                + creator + ",DANCE,ELECTRONICS,3,120,0,10,1.00,0.00\n"
                + creator + ",VIDEO,ELECTRONICS,=1+1,0,0,0,1.005,-3\n"
                + creator + ",LIVE,ELECTRONICS,3,120,0,10,60000.00,0.00\n";

        var answer = upload("2026-W31", csv.getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .json();

        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        var lines = new ArrayList<Integer>();
        answer.get("rejected").forEach(fault -> lines.add(fault.get("line").asInt()));
        assertThat(lines).contains(3, 4, 5, 6, 7);
    }

    @Test
    void what_is_not_this_file_at_all_is_refused_whole() {
        assertThat(upload("2026-W32", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(upload("2026-W32", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 65})
                        .status())
                .isEqualTo(422);
        assertThat(upload("2026-W32", (HEADER + "名").getBytes(java.nio.charset.Charset.forName("GBK")))
                        .status())
                .isEqualTo(422);
        assertThat(upload("2026-W99", HEADER.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(422);
    }

    @Test
    void hostile_xml_is_refused_as_a_bank_report_and_as_a_list() {
        for (var xml : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document>&e;</Document>",
                "<!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><Document>&c;</Document>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>",
                "not xml at all")) {
            var bytes = xml.getBytes(StandardCharsets.UTF_8);
            var report = stage.staff("finance").post("/api/bank-reports", "application/xml", bytes);
            assertThat(report.status()).as(xml).isEqualTo(422);
            assertThat(report.text()).doesNotContain("root:");
            assertThat(stage.staff("compliance")
                            .post("/api/screening-lists/UN", "application/xml", bytes)
                            .status())
                    .as(xml)
                    .isEqualTo(422);
        }
    }

    @Test
    void a_task_is_answered_only_in_its_own_words() {
        var creator = stage.activeCreator(People.resident()).creatorId();
        var week = "2026-W33";
        stage.uploadPerformance(week, creator + ",LIVE,ELECTRONICS,3,120,0,10,60000.00,0.00");
        stage.startRun(week);
        var key =
                stage.awaitTask("finance", "review-bonus-run", week).get("key").asText();
        var finance = stage.staff("finance");

        assertThat(finance.post("/api/tasks/" + key + "/complete", Map.of("decision", "SUBMIT", "note", ""))
                        .status())
                .isEqualTo(409);
        finance.post("/api/tasks/" + key + "/claim").expect(200);
        assertThat(finance.post("/api/tasks/" + key + "/complete", Map.of("decision", "PERHAPS"))
                        .status())
                .isEqualTo(422);
        assertThat(finance.post("/api/tasks/" + key + "/complete", "[]").status())
                .isEqualTo(422);
        assertThat(stage.staff("coach").post("/api/tasks/" + key + "/claim").status())
                .isIn(403, 404);
        assertThat(stage.staff("auditor").post("/api/tasks/" + key + "/claim").status())
                .isIn(403, 404);
    }

    private Answer upload(String week, byte[] csv) {
        return stage.staff("finance").post("/api/performance/" + week, "text/csv", csv);
    }

    private static List<String> fields(Answer answer) {
        return StreamSupport.stream(answer.json().get("errors").spliterator(), false)
                .map((JsonNode error) -> error.get("field").asText())
                .toList();
    }
}
