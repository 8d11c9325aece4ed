package dev.greenroom.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage.Creator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AlertJourneyTest extends JourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BIRTHDAY = "DOB 14 Mar 1995.";

    private final String name = word() + " " + word();

    @Test
    void who_comes_onto_a_list_is_not_paid_until_two_officers_found_it_is_another() {
        var creator = stage.activeCreator(person());
        replaceList(row(9001, BIRTHDAY));
        var alert = awaitAlerts(creator, 1).getFirst();
        var id = alert.get("id").asText();

        assertThat(alert.get("level").asText()).isEqualTo("BLOCK");
        assertThat(payable(creator).get("payable").asBoolean()).isFalse();
        assertThat(payable(creator).get("reasons")).isNotEmpty();

        var task = stage.awaitTask("compliance", "review-alert", id).get("key").asText();
        stage.staff("compliance").post("/api/tasks/" + task + "/claim").expect(200);
        stage.staff("compliance")
                .post("/api/tasks/" + task + "/complete", Map.of("decision", "CLEAR"))
                .expect(409);
        stage.staff("compliance")
                .post("/api/tasks/" + task + "/complete", Map.of("decision", "CLEAR", "reason", "other birthplace"));
        var second = stage.awaitTask("compliance", "second-alert-review", id)
                .get("key")
                .asText();
        assertThat(stage.staff("compliance")
                        .post("/api/tasks/" + second + "/claim")
                        .status())
                .isEqualTo(409);
        assertThat(payable(creator).get("payable").asBoolean()).isFalse();
        assertThat(escalated(id)).isFalse();
        advance(Duration.ofDays(2).plusHours(1));
        Awaitility.await("overdue for the second officer too").atMost(PATIENCE).until(() -> escalated(id));
        stage.answer("compliance2", "second-alert-review", id, Map.of("decision", "CONFIRM", "reason", "I agree"));

        Awaitility.await("payable")
                .atMost(PATIENCE)
                .until(() -> payable(creator).get("payable").asBoolean());
        var closed = stage.staff("auditor").get("/api/alerts/" + id).expect(200).json();
        assertThat(closed.at("/alert/decision").asText()).isEqualTo("CLEARED");
        assertThat(closed.at("/clearances/0/secondBy").asText()).isEqualTo("compliance2");

        replaceList(row(9001, BIRTHDAY), row(9002, "DOB 1 Jan 1950."));
        assertThat(alertsOf(creator)).hasSize(1);
        replaceList(row(9001, BIRTHDAY + " Passport A1234567."));
        awaitAlerts(creator, 2);
        assertThat(payable(creator).get("payable").asBoolean()).isFalse();
    }

    private boolean escalated(String id) {
        return stage.staff("auditor")
                .get("/api/alerts/" + id)
                .expect(200)
                .json()
                .at("/alert/escalatedAt")
                .isTextual();
    }

    private ObjectNode person() {
        var person = People.resident().put("legalName", name);
        person.withObject("payout").put("holderName", name);
        return person;
    }

    /** Returns when everyone was compared with what changed. */
    private void replaceList(String... rows) {
        long before = rescreenings();
        stage.staff("compliance")
                .post(
                        "/api/screening-lists/OFAC_SDN",
                        "text/csv",
                        String.join("", rows).getBytes(StandardCharsets.UTF_8))
                .expect(200);
        Awaitility.await("rescreening").atMost(PATIENCE).until(() -> rescreenings() > before);
    }

    private long rescreenings() {
        var acts = stage.staff("auditor")
                .get("/api/audit?subject=OFAC_SDN&size=200")
                .expect(200)
                .json();
        return StreamSupport.stream(acts.get("items").spliterator(), false)
                .filter(act -> act.get("what").asText().equals("PEOPLE_RESCREENED"))
                .count();
    }

    private List<JsonNode> awaitAlerts(Creator creator, int count) {
        return Awaitility.await("alerts of " + creator.applicationId())
                .atMost(PATIENCE)
                .until(() -> alertsOf(creator), found -> found.size() == count);
    }

    private List<JsonNode> alertsOf(Creator creator) {
        var all = stage.staff("compliance")
                .get("/api/alerts?kind=SCREENING&size=200")
                .expect(200)
                .json();
        return StreamSupport.stream(all.get("items").spliterator(), false)
                .filter(alert -> alert.get("applicationId").asText().equals(creator.applicationId()))
                .toList();
    }

    private static JsonNode payable(Creator creator) {
        return creator.me().get("payable");
    }

    /** The person's own name in the first entry, another's in all that follow. */
    private String row(int entry, String remarks) {
        var listed = entry == 9001 ? name : word() + ", " + word();
        return entry + ",\"" + listed + "\",\"individual\"," + "-0- ,".repeat(8) + "\"" + remarks + "\"\r\n";
    }

    private static String word() {
        return ThreadLocalRandom.current()
                .ints(9, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
