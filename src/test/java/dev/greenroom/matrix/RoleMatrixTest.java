package dev.greenroom.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import dev.greenroom.access.AccountDirectory;
import dev.greenroom.access.Demo;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.alert.AlertEvidence;
import dev.greenroom.alert.AlertKind;
import dev.greenroom.alert.AlertLevel;
import dev.greenroom.alert.NewAlert;
import dev.greenroom.engine.TaskOutcome;
import dev.greenroom.engine.UserTasks;
import dev.greenroom.journey.JourneyTest;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.testing.BankReports;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Stage;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint with every role, as {@code roles/endpoints.csv} says: pages and API, through the whole filter chain. An
 * endpoint that is not in the table fails the test, which then prints its row as it behaves now, to be judged and pasted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixTest extends JourneyTest {
    private static final String WEEK = "2026-W17";
    private static final int FIRST_ROLE = 3;
    private static final int FIRST_TASK_ROLE = 4;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private AccountDirectory accounts;

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, String> logins = new LinkedHashMap<>();
    private final RoleTable table = RoleTable.read("endpoints.csv");
    private final RoleTable tasks = RoleTable.read("tasks.csv");
    private final Map<List<String>, Long> taskKeys = new LinkedHashMap<>();

    @Autowired
    private CamundaClient client;

    @Autowired
    private UserTasks engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AlertDesk alerts;

    @Autowired
    private TransactionTemplate transaction;

    private @Nullable OpenTasks opened;

    @Test
    void each_endpoint_lets_in_whom_the_table_says_and_nobody_else() {
        var web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        setTheStage();
        var endpoints = Endpoint.all(mappings).stream()
                .collect(
                        Collectors.toMap(Endpoint::key, endpoint -> endpoint, (one, other) -> one, LinkedHashMap::new));
        var wrong = new ArrayList<String>();

        for (var row : table.rows()) {
            var endpoint = endpoints.get(row.get(0) + " " + row.get(1));
            if (endpoint == null) {
                wrong.add("no such endpoint: " + row);
            } else {
                var found = drive(web, endpoint, values(endpoint, row.get(2)));
                var wanted = table.from(FIRST_ROLE, row);
                found.forEach((role, what) -> {
                    if (!what.equals(wanted.get(role))) {
                        wrong.add(endpoint.key() + " for " + role + ": wanted " + wanted.get(role) + ", was " + what);
                    }
                });
            }
        }
        var known =
                table.rows().stream().map(row -> row.get(0) + " " + row.get(1)).toList();
        endpoints.values().stream()
                .filter(endpoint -> !known.contains(endpoint.key()))
                .sorted(java.util.Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .forEach(endpoint -> wrong.add("not in the table: " + endpoint.method() + "," + endpoint.label() + ",,"
                        + String.join(
                                ",", drive(web, endpoint, values(endpoint, "")).values())));

        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void each_kind_of_task_is_seen_and_taken_by_its_group_and_refused_to_all_others_also_by_the_engine() {
        setTheStage();
        var wrong = new ArrayList<String>();
        var kinds = tasks.rows().stream().map(List::getFirst).toList();
        OpenTasks.kinds().keySet().stream()
                .filter(form -> !kinds.contains(form))
                .forEach(form -> wrong.add("not in the table: " + form));
        taskKeys.forEach((row, key) -> tasks.from(FIRST_TASK_ROLE, row).forEach((role, wanted) -> {
            var login = logins.get(role);
            var found = byHttp(key, login) + byEngine(key, login);
            if (!found.equals(expected(wanted))) {
                wrong.add(row.get(0) + " for " + role + ": wanted " + expected(wanted) + ", was " + found);
            }
        }));
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    private static String expected(String cell) {
        return switch (cell) {
            case "takes" -> "sees 200, claims 200, completes 422, engine lets";
            case "barred" -> "sees 200, claims 409, completes 409, engine refuses";
            default -> "sees %1$s, claims %1$s, completes %1$s, engine refuses".formatted(cell);
        };
    }

    /** Sees, claims, completes with an answer that says nothing, and gives back. */
    private String byHttp(long key, String login) {
        var api = stage.anyone().as(login, passwords.getOrDefault(login, Demo.PASSWORD));
        var task = "/api/tasks/" + key;
        var found = "sees " + api.get(task).status() + ", claims "
                + api.post(task + "/claim").status() + ", completes "
                + api.post(task + "/complete", Map.of()).status();
        api.post(task + "/release");
        return found;
    }

    /** As a client of the engine would, who goes around Greenroom. */
    private String byEngine(long key, String login) {
        var outcome = engine.assign(key, login);
        engine.unassign(key);
        if (outcome instanceof TaskOutcome.Refused refused && !refused.reason().isBlank()) {
            return ", engine refuses";
        }
        return outcome instanceof TaskOutcome.Done ? ", engine lets" : ", engine says " + outcome;
    }

    @AfterAll
    void close() {
        java.util.Objects.requireNonNull(opened).close();
    }

    private Map<String, String> drive(MockMvc web, Endpoint endpoint, Map<String, String> values) {
        var found = new LinkedHashMap<String, String>();
        logins.forEach((role, login) -> found.put(role, outcome(web, endpoint, values, login)));
        return found;
    }

    private String outcome(MockMvc web, Endpoint endpoint, Map<String, String> values, String login) {
        try {
            var call = new Call(endpoint, new Samples(WEEK)).with(values);
            if (!login.isEmpty()) {
                call.with(user(accounts.find(login).orElseThrow())).with(csrf());
            } else if (!endpoint.path().startsWith("/api/")) {
                call.with(csrf());
            }
            if (!endpoint.path().startsWith("/api/")) {
                call.accept(MediaType.TEXT_HTML);
            }
            var answer = web.perform(call).andReturn().getResponse();
            int status = answer.getStatus();
            var toLogin =
                    status == 302 && String.valueOf(answer.getRedirectedUrl()).endsWith("/login");
            return toLogin ? "401" : status >= 500 || List.of(401, 403, 404).contains(status) ? "" + status : "ok";
        } catch (Exception broken) {
            return "broken by " + broken;
        }
    }

    /** What stands for the variables of the path: the row's own choice, else what the word before the variable says. */
    private Map<String, String> values(Endpoint endpoint, String chosen) {
        var values = new HashMap<String, String>();
        var words = endpoint.path().split("/");
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("{") && words[i].contains("}")) {
                var name = words[i].substring(1, words[i].indexOf('}'));
                values.put(name, ids.getOrDefault(words[i - 1], "x"));
            }
        }
        for (var choice : chosen.split(";")) {
            if (choice.contains("=")) {
                var pair = choice.split("=", 2);
                values.put(pair[0], ids.getOrDefault(pair[1], pair[1]));
            }
        }
        return values;
    }

    private void setTheStage() {
        if (!logins.isEmpty()) {
            return;
        }
        opened = new OpenTasks(client);
        var own = stage.activeCreator(People.resident());
        stage.uploadPerformance(WEEK, own.creatorId() + ",LIVE,ELECTRONICS,4,400,0,900,260000.00,10000.00");
        stage.approveAndRelease(WEEK);
        people(own, stage.creator());
        money(own);
        casework(own);
    }

    private void people(Stage.Creator own, Stage.Creator other) {
        stage.staff("admin")
                .post(
                        "/api/staff",
                        Map.of(
                                "username",
                                "network-elsewhere",
                                "password",
                                Demo.PASSWORD,
                                "roles",
                                List.of("NETWORK_MANAGER"),
                                "agencyId",
                                "agy_elsewhere"));
        logins.put("anonymous", "");
        logins.put("own", own.email());
        passwords.put(own.email(), Stage.CREATOR_PASSWORD);
        passwords.put(other.email(), Stage.CREATOR_PASSWORD);
        logins.put("other", other.email());
        logins.put("compliance", "compliance");
        logins.put("coach", "coach");
        logins.put("network", "network");
        logins.put("elsewhere", "network-elsewhere");
        logins.put("finance", "finance");
        logins.put("approver", "approver");
        logins.put("auditor", "auditor");
        logins.put("admin", "admin");
        ids.put("staff", "network-elsewhere");
    }

    private void money(Stage.Creator own) {
        var batch = stage.batches(WEEK, 1).get(0).get("id").asText();
        var order = stage.staff("finance")
                .get("/api/payment-batches/" + batch + "/pain.001")
                .expect(200)
                .bytes();
        stage.bankReports(BankReports.allSettled(order));
        stage.awaitRun(WEEK, "CLOSED");
        var payout = stage.staff("finance")
                .get("/api/payouts?week=" + WEEK)
                .expect(200)
                .json()
                .get("items")
                .get(0);
        List.of("bonus-runs", "runs", "performance").forEach(word -> ids.put(word, WEEK));
        List.of("payment-batches", "batches").forEach(word -> ids.put(word, batch));
        ids.put("payouts", payout.get("id").asText());
        var correction = stage.staff("finance")
                .post(
                        "/api/bonus-corrections",
                        Map.of(
                                "creatorId",
                                own.creatorId(),
                                "week",
                                WEEK,
                                "amount",
                                "-1.00",
                                "reason",
                                "counted twice"))
                .expect(201)
                .json();
        List.of("bonus-corrections", "corrections")
                .forEach(word -> ids.put(word, correction.get("id").asText()));
        var statement = own.api().get("/api/me/statements").expect(200).json().get("items");
        ids.put("statements", statement.get(0).get("number").asText());
        var ledger =
                stage.staff("finance").get("/api/ledger/trial-balance").json().get("accounts");
        List.of("accounts", "ledger")
                .forEach(word -> ids.put(word, ledger.get(0).get("code").asText()));
    }

    private void casework(Stage.Creator own) {
        List.of("applications", "cases").forEach(word -> ids.put(word, own.applicationId()));
        ids.put("creators", own.creatorId());
        var offer =
                own.api().get("/api/me/network-offers").json().get(0).get("id").asText();
        List.of("network-offers", "offers").forEach(word -> ids.put(word, offer));
        var milestone =
                own.api().get("/api/me/milestones").json().get(0).get("code").asText();
        List.of("milestones", "training").forEach(word -> ids.put(word, milestone));
        ids.put("timeline", own.creatorId());
        ids.put(
                "rules",
                stage.staff("finance")
                        .get("/api/tax/rules")
                        .expect(200)
                        .json()
                        .findValue("id")
                        .asText());
        ids.put("diagrams", "payment-batch");
        ids.put("screening-lists", "OWN");
        ids.put("screening", "OWN");
        ids.put("reference", "hubs");
        ids.put("apply", "contact");
        ids.put("metrics", "jvm.memory.used");
        database.sql("update network_offer set state = 'ACCEPTED' where id = ?")
                .param(offer)
                .update();
        matters(own);
        lent(own);
        var trainee = stage.applicant(People.resident());
        trainee.awaitStatus("CLEARED");
        trainee.acceptAgreement();
        trainee.submitMilestone();
        stage.awaitTask("coach", "assess-milestone", trainee.applicationId());
        ids.put("trainees", trainee.applicationId());
        tasks.rows().forEach(row -> taskKeys.put(row, open(row)));
        ids.put("tasks", taskKeys.get(tasks.rows().getFirst()).toString());
    }

    /** A role lent and a relation declared, by and to people who are not in the table. */
    private void lent(Stage.Creator own) {
        var lent = stage.staff("approver2")
                .post(
                        "/api/delegations",
                        Map.of(
                                "to",
                                "compliance2",
                                "role",
                                "FINANCE_APPROVER",
                                "from",
                                today().toString(),
                                "until",
                                today().toString(),
                                "reason",
                                "leave"));
        ids.put("delegations", lent.expect(201).json().get("id").asText());
        var relation = stage.staff("compliance2")
                .post("/api/staff/me/conflicts", Map.of("creatorId", own.creatorId(), "relation", "cousin"));
        ids.put("conflicts", relation.expect(201).json().get("id").asText());
    }

    /** A blacklisting that waits for the second officer, a hold and the appeal against it. */
    private void matters(Stage.Creator own) {
        var grounds =
                Map.of("facts", "sold fakes", "reason", "fraud", "legalBasis", "rules of the programme", "months", 12);
        var proposed = stage.staff("compliance2")
                .post("/api/creators/" + own.creatorId() + "/blacklisting", grounds)
                .expect(202);
        ids.put("blacklistings", proposed.json().get("id").asText());
        ids.put("alerts", alert(own));
        ids.put("reverifications", reverification(own));
        var hold = Map.of(
                "code",
                "PAYMENT_QUERY",
                "note",
                "unclear",
                "reviewBy",
                today().plusDays(30).toString());
        stage.staff("finance")
                .post("/api/creators/" + own.creatorId() + "/hold", hold)
                .expect(200);
        var appeal = Map.of("against", "HOLD", "code", "PAYMENT_QUERY", "text", "this is my account");
        ids.put(
                "appeals",
                own.api()
                        .post("/api/me/appeals", appeal)
                        .expect(202)
                        .json()
                        .get("id")
                        .asText());
    }

    private String alert(Stage.Creator own) {
        var alert = new NewAlert(
                "matrix:" + own.creatorId(),
                AlertKind.PATTERN,
                "SHARED_ACCOUNT",
                new ApplicationId(own.applicationId()),
                AlertLevel.BLOCK,
                AlertEvidence.of(List.of()));
        var id = java.util.Objects.requireNonNull(transaction.execute(status -> alerts.raise(alert)));
        stage.awaitTask("compliance", "review-alert", id.value());
        return id.value();
    }

    private String reverification(Stage.Creator own) {
        var id = ReverificationId.next().value();
        database.sql(
                        "insert into reverification (id, creator_id, application_id, reason, due_on, state, round, opened_at)"
                                + " values (?, ?, ?, 'SIX_MONTHS', ?, 'IN_REVIEW', 1, ?)")
                .params(id, own.creatorId(), own.applicationId(), today(), OffsetDateTime.now())
                .update();
        return id;
    }

    /** The task that waits, else one of the row's kind opened in the engine, right where the diagram has it. */
    private Long open(List<String> row) {
        var waiting = keyOf(
                "form_id = ? and task_group = ? and state = 'CREATED' and subject_id = ?",
                row.get(0),
                row.get(1),
                ids.get(row.get(3)));
        return waiting.orElseGet(() -> opened(row));
    }

    private Long opened(List<String> row) {
        var place = java.util.Objects.requireNonNull(OpenTasks.kinds().get(row.get(0)), row.get(0));
        var variables = place.reads(row.get(1));
        variables.put(row.get(2), java.util.Objects.requireNonNull(ids.get(row.get(3))));
        long instance = java.util.Objects.requireNonNull(opened).open(place, variables);
        return Awaitility.await(row.toString())
                .atMost(Duration.ofSeconds(30))
                .until(() -> keyOf("process_instance_key = ?", instance), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Long> keyOf(String condition, Object... values) {
        return database.sql("select task_key from worklist_task where " + condition)
                .params(values)
                .query(Long.class)
                .optional();
    }
}
