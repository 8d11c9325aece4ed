package dev.greenroom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** Plays the people of the chain through the HTTP interface, as they would. */
public final class Stage {
    /** Of every creator who is made here. */
    public static final String CREATOR_PASSWORD = "a long enough password";

    private static final String PASSWORD = "greenroom";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api anyone;

    public Stage(int port) {
        anyone = Api.anonymous(port);
    }

    public Api anyone() {
        return anyone;
    }

    public Api staff(String username) {
        return anyone.as(username, PASSWORD);
    }

    /** Registers a new login. */
    public Creator creator() {
        var email = "creator-" + UUID.randomUUID() + "@example.org";
        anyone.post("/api/accounts", Map.of("email", email, "password", CREATOR_PASSWORD, "locale", "zh"))
                .expect(201);
        return new Creator(email, anyone.as(email, CREATOR_PASSWORD));
    }

    /** An applicant who has submitted. */
    public Creator applicant(ObjectNode application) {
        var creator = creator();
        creator.apply(application);
        return creator;
    }

    /** A creator who went the whole way with the agency Bright Harbor. */
    public Creator activeCreator(ObjectNode application) {
        var creator = applicant(application);
        creator.awaitStatus("CLEARED");
        creator.acceptAgreement();
        creator.passTraining();
        creator.joinAgency();
        creator.awaitStatus("ACTIVE");
        return creator;
    }

    /** The open task of this type for this subject, once it is there. */
    public JsonNode awaitTask(String username, String type, String subject) {
        return Awaitility.await(type + " for " + subject)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> findTask(username, type, subject), Optional::isPresent)
                .orElseThrow();
    }

    public Optional<JsonNode> findTask(String username, String type, String subject) {
        var answer = staff(username)
                .get("/api/tasks?type=" + type + "&subject=" + subject)
                .expect(200)
                .json();
        return StreamSupport.stream(answer.get("items").spliterator(), false).findFirst();
    }

    /** Takes the task and answers it; returns the task's key. */
    public String answer(String username, String type, String subject, Map<String, ?> answer) {
        var key = awaitTask(username, type, subject).get("key").asText();
        staff(username).post("/api/tasks/" + key + "/claim").expect(200);
        var done = staff(username).post("/api/tasks/" + key + "/complete", answer);
        assertThat(done.status()).as(done.text()).isIn(200, 202, 204);
        return key;
    }

    /** Uploads lines {@code creatorId,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns}. */
    public JsonNode uploadPerformance(String week, String... lines) {
        var header = "creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns\n";
        var csv = header + String.join("\n", lines) + "\n";
        return staff("finance")
                .post("/api/performance/" + week, "text/csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    public void startRun(String week) {
        staff("finance").post("/api/bonus-runs", Map.of("week", week)).expect(201);
    }

    public JsonNode run(String week) {
        return staff("finance").get("/api/bonus-runs/" + week).expect(200).json();
    }

    public JsonNode awaitRun(String week, String status) {
        return Awaitility.await("run " + week + " " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> run(week), run -> status.equals(run.path("status").asText()));
    }

    /** From the uploaded file to payouts that wait for the bank. */
    public void approveAndRelease(String week) {
        startRun(week);
        answer("finance", "review-bonus-run", week, Map.of("decision", "SUBMIT", "note", "checked against the export"));
        answer("approver", "approve-bonus-run", week, Map.of("decision", "APPROVE", "note", ""));
        batches(week, 1).forEach(batch -> release(batch.get("id").asText()));
    }

    public void release(String batchId) {
        answer("approver2", "release-payment-batch", batchId, Map.of("decision", "RELEASE", "note", ""));
        awaitBatch(batchId, "SENT");
    }

    /** The batches of the week, once there are at least so many. */
    public JsonNode batches(String week, int atLeast) {
        return Awaitility.await("batches of " + week)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> staff("finance")
                                .get("/api/payment-batches?week=" + week)
                                .expect(200)
                                .json()
                                .get("items"),
                        items -> items.size() >= atLeast);
    }

    public JsonNode awaitBatch(String batchId, String... statuses) {
        return Awaitility.await("batch " + batchId + " " + Arrays.toString(statuses))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> staff("finance")
                                .get("/api/payment-batches/" + batchId)
                                .expect(200)
                                .json(),
                        batch -> Arrays.asList(statuses)
                                .contains(batch.get("status").asText()));
    }

    /** The bank's pain.002 over a sent batch. */
    public Api.Answer bankReports(byte[] report) {
        return staff("finance")
                .post("/api/bank-reports", "application/xml", report)
                .expect(200);
    }

    public String trialBalanceDifference() {
        return staff("finance")
                .get("/api/ledger/trial-balance")
                .expect(200)
                .json()
                .get("difference")
                .asText();
    }

    /** Someone who wants to be paid. */
    public final class Creator {
        private final String email;
        private final Api api;

        Creator(String email, Api api) {
            this.email = email;
            this.api = api;
        }

        public String email() {
            return email;
        }

        public Api api() {
            return api;
        }

        public void apply(ObjectNode application) {
            var consents = application.putArray("consents");
            for (var document :
                    anyone.get("/api/reference/documents").expect(200).json()) {
                if (!"CREATOR_AGREEMENT".equals(document.get("code").asText())) {
                    consents.addObject()
                            .put("document", document.get("code").asText())
                            .set("version", document.get("version"));
                }
            }
            api.put("/api/application", application).expect(200);
            api.post("/api/application/submit").expect(202);
        }

        public JsonNode me() {
            return api.get("/api/me").expect(200).json();
        }

        public String status() {
            return me().path("status").asText();
        }

        public String applicationId() {
            return me().get("applicationId").asText();
        }

        public String creatorId() {
            return me().get("creatorId").asText();
        }

        public void awaitStatus(String status) {
            Awaitility.await("application " + status)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::status, status::equals);
        }

        public void acceptAgreement() {
            var version = Objects.requireNonNull(StreamSupport.stream(
                            anyone.get("/api/reference/documents")
                                    .expect(200)
                                    .json()
                                    .spliterator(),
                            false)
                    .filter(document ->
                            "CREATOR_AGREEMENT".equals(document.get("code").asText()))
                    .findFirst()
                    .orElseThrow()
                    .get("version"));
            var body =
                    JsonNodeFactory.instance.objectNode().put("accepted", true).set("version", version);
            assertThat(api.post("/api/me/agreement", body).status()).isIn(200, 202, 204);
            awaitStatus("IN_TRAINING");
        }

        /** The code of the milestone that is open now. */
        public String awaitOpenMilestone() {
            return Awaitility.await("open milestone")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::openMilestone, Optional::isPresent)
                    .orElseThrow();
        }

        private Optional<String> openMilestone() {
            return StreamSupport.stream(
                            api.get("/api/me/milestones").expect(200).json().spliterator(), false)
                    .filter(milestone -> "OPEN".equals(milestone.get("state").asText()))
                    .map(milestone -> milestone.get("code").asText())
                    .findFirst();
        }

        public String submitMilestone() {
            var code = awaitOpenMilestone();
            var answer = api.post(
                    "/api/me/milestones/" + code + "/submission",
                    Map.of("evidenceUrl", "https://example.org/evidence/" + code, "note", "done"));
            assertThat(answer.status()).as(answer.text()).isIn(200, 201, 202);
            return code;
        }

        public void passTraining() {
            for (int milestone = 0; milestone < 3; milestone++) {
                submitMilestone();
                answer(
                        "coach",
                        "assess-milestone",
                        applicationId(),
                        Map.of("result", "PASS", "score", 90, "note", "well done"));
            }
            awaitStatus("IN_ASSIGNMENT");
        }

        /** The offer that waits for an answer. */
        public String awaitOffer() {
            return Awaitility.await("agency offer")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> api.get("/api/me/network-offers").expect(200).json(), offers -> !offers.isEmpty())
                    .get(0)
                    .get("id")
                    .asText();
        }

        public void answerOffer(boolean accept) {
            var answer = api.post("/api/me/network-offers/" + awaitOffer() + "/answer", Map.of("accept", accept));
            assertThat(answer.status()).as(answer.text()).isIn(200, 202, 204);
        }

        public void joinAgency() {
            answerOffer(true);
            answer("network", "confirm-network", applicationId(), Map.of("decision", "ACCEPT", "note", "welcome"));
        }
    }
}
