package dev.greenroom.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.engine.TaskOutcome;
import dev.greenroom.engine.UserTasks;
import dev.greenroom.journey.JourneyTest;
import dev.greenroom.testing.Api;
import dev.greenroom.testing.People;
import io.camunda.client.CamundaClient;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People who do the same thing at the same moment, or after they were told that they may not: over HTTP and the engine. */
class TaskRacesTest extends JourneyTest {
    private static final Map<String, ?> APPROVE =
            Map.of("decision", "APPROVE", "reason", "another person", "questions", List.of());
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    private UserTasks engine;

    @Autowired
    private CamundaClient client;

    @Test
    void of_many_who_claim_at_once_one_gets_the_task_and_the_others_are_told_why_not() throws Exception {
        var subject = reviewed();
        var key = taskOf(subject);

        var answers = atOnce(
                () -> stage.staff("compliance").post("/api/tasks/" + key + "/claim"),
                () -> stage.staff("compliance2").post("/api/tasks/" + key + "/claim"));

        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(reason(answers)).isNotBlank().doesNotContain("Command", "rejected");
        assertThat(acts(subject, "TASK_CLAIMED")).isOne();
    }

    @Test
    void of_all_who_answer_a_task_at_once_one_answer_counts_and_is_recorded_once() throws Exception {
        var subject = reviewed();
        var key = taskOf(subject);
        stage.staff("compliance").post("/api/tasks/" + key + "/claim").expect(200);
        Callable<Api.Answer> holder = () -> stage.staff("compliance").post("/api/tasks/" + key + "/complete", APPROVE);
        Callable<Api.Answer> other = () -> stage.staff("compliance2").post("/api/tasks/" + key + "/complete", APPROVE);

        var answers = atOnce(holder, other, holder, other);

        assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(reason(answers)).isNotBlank().doesNotContain("Command", "rejected");
        assertThat(acts(subject, "TASK_COMPLETED")).isOne();
    }

    @Test
    void who_gives_a_task_back_while_another_claims_it_leaves_it_with_one_of_them_or_nobody() throws Exception {
        var subject = reviewed();
        var key = taskOf(subject);
        stage.staff("compliance").post("/api/tasks/" + key + "/claim").expect(200);

        var answers = atOnce(
                () -> stage.staff("compliance").post("/api/tasks/" + key + "/release"),
                () -> stage.staff("compliance2").post("/api/tasks/" + key + "/claim"),
                () -> stage.staff("compliance").post("/api/tasks/" + key + "/complete", APPROVE));

        assertThat(answers).extracting(Api.Answer::status).isSubsetOf(200, 202, 409);
        assertThat(acts(subject, "TASK_COMPLETED") + acts(subject, "TASK_RELEASED"))
                .isOne();
    }

    @Test
    void a_role_taken_away_takes_the_held_task_with_it() {
        var officer = officer();
        var key = taskOf(reviewed());
        officer.api().post("/api/tasks/" + key + "/claim").expect(200);

        admin(officer, Map.of("roles", List.of("COACH")));

        officer.api().post("/api/tasks/" + key + "/complete", APPROVE).expect(404);
        assertThat(engine.complete(Long.parseLong(key), APPROVE))
                .isEqualTo(new TaskOutcome.Refused("The task is for the group compliance only."));
    }

    @Test
    void a_disabled_account_is_out_at_once_with_its_password_its_session_and_its_tasks() throws Exception {
        var officer = officer();
        var key = taskOf(reviewed());
        officer.api().post("/api/tasks/" + key + "/claim").expect(200);
        var browser = loggedIn(officer);
        assertThat(page(browser, "/tasks").statusCode()).isEqualTo(200);

        admin(officer, Map.of("enabled", false));

        assertThat(page(browser, "/tasks").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/login"));
        officer.api().get("/api/tasks").expect(401);
        officer.api().post("/api/tasks/" + key + "/complete", APPROVE).expect(401);
        assertThat(engine.complete(Long.parseLong(key), APPROVE)).isInstanceOf(TaskOutcome.Refused.class);
        engine.unassign(Long.parseLong(key));
        assertThat(engine.assign(Long.parseLong(key), officer.username())).isInstanceOf(TaskOutcome.Refused.class);
    }

    private record Officer(String username, Api api) {}

    private Officer officer() {
        var username = "officer-" + UUID.randomUUID();
        var account = Map.of("username", username, "password", "correct horse", "roles", List.of("COMPLIANCE"));
        stage.staff("admin").post("/api/staff", account).expect(201);
        return new Officer(username, stage.anyone().as(username, "correct horse"));
    }

    private void admin(Officer officer, Map<String, ?> change) {
        stage.staff("admin").patch("/api/staff/" + officer.username(), change).expect(200);
    }

    private String reviewed() {
        var applicant = stage.applicant(People.resident());
        applicant.awaitStatus("CLEARED");
        var place = java.util.Objects.requireNonNull(OpenTasks.kinds().get("review-application"));
        new OpenTasks(client).open(place, Map.of("applicationId", applicant.applicationId()));
        return applicant.applicationId();
    }

    private String taskOf(String application) {
        return stage.awaitTask("compliance", "review-application", application)
                .get("key")
                .asText();
    }

    private long acts(String subject, String what) {
        var all = stage.staff("auditor")
                .get("/api/audit?size=200&subject=" + subject)
                .expect(200)
                .json()
                .get("items");
        return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                .filter(act -> what.equals(act.get("what").asText()))
                .count();
    }

    private static String reason(List<Api.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 409)
                .map(answer -> answer.json().path("detail").asText())
                .findFirst()
                .orElse("");
    }

    @SafeVarargs
    private static List<Api.Answer> atOnce(Callable<Api.Answer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var people = Executors.newFixedThreadPool(calls.length)) {
            return Stream.of(calls)
                    .map(call -> people.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return call.call();
                    }))
                    .toList()
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (InterruptedException | ExecutionException broken) {
                            throw new IllegalStateException(broken);
                        }
                    })
                    .toList();
        }
    }

    private HttpClient loggedIn(Officer officer) throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var token = TOKEN.matcher(page(browser, "/login").body());
        assertThat(token.find()).isTrue();
        var form = "username=" + officer.username() + "&password=correct+horse&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        browser.send(
                HttpRequest.newBuilder(URI.create(stage.anyone().address("/login")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return browser;
    }

    private HttpResponse<String> page(HttpClient browser, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stage.anyone().address(path)))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
