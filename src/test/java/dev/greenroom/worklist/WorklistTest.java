package dev.greenroom.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.TaskOutcome;
import dev.greenroom.engine.UserTasks;
import dev.greenroom.testing.DatabaseTest;
import dev.greenroom.worklist.SampleTask.Answer;
import dev.greenroom.worklist.SampleTask.Decision;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The worklist without the engine: its listeners' events as the engine sends them, each also twice. */
@AutoConfigureMockMvc
@TestPropertySource(properties = "greenroom.demo=true")
@Import(WorklistTest.Sample.class)
class WorklistTest extends DatabaseTest {
    private static final AtomicLong KEYS = new AtomicLong(1);
    private static final String FORM = "review-sample";

    @Autowired
    MockMvc http;

    @Autowired
    ObjectMapper json;

    @Autowired
    Worklist worklist;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskAnswers answers;

    @Autowired
    EngineComparison comparison;

    @Autowired
    AuditTrail audit;

    @MockitoBean
    UserTasks engine;

    @MockitoBean
    TaskForms forms;

    private final long key = KEYS.incrementAndGet();
    private final String subject = "app_" + key;

    @TestConfiguration
    static class Sample {
        @Bean
        SampleTask sampleTask() {
            return new SampleTask();
        }
    }

    @BeforeEach
    void theEngineAsksTheListeners() {
        when(forms.form(anyString())).thenReturn(JsonNodeFactory.instance.objectNode());
        when(engine.assign(anyLong(), anyString()))
                .thenAnswer(call -> outcome(worklist.assigned(event(call.getArgument(1), Map.of()))));
        when(engine.unassign(anyLong())).thenAnswer(call -> outcome(worklist.assigned(event(null, Map.of()))));
        when(engine.complete(anyLong(), any()))
                .thenAnswer(call -> outcome(worklist.completed(event(assignee(), call.getArgument(1)))));
        worklist.created(event(null, Map.of()));
    }

    @Test
    void a_created_task_is_listed_once_for_its_group_and_for_nobody_else() throws Exception {
        worklist.created(event(null, Map.of()));

        listed("compliance")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].key").value(Long.toString(key)))
                .andExpect(jsonPath("$.items[0].type").value(FORM))
                .andExpect(jsonPath("$.items[0].name").value("Review sample"))
                .andExpect(jsonPath("$.items[0].subject.label").value("Sample " + subject));
        listed("coach").andExpect(jsonPath("$.total").value(0));
        listed("auditor").andExpect(jsonPath("$.total").value(0));
        as("coach", "claim", "").andExpect(status().isNotFound());
        http.perform(get("/api/tasks/" + key).with(httpBasic("coach", "greenroom")))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_task_shows_its_form_and_its_data_to_who_holds_the_group() throws Exception {
        http.perform(get("/api/tasks/" + key).with(httpBasic("compliance", "greenroom")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value(Long.toString(key)))
                .andExpect(jsonPath("$.form").isMap())
                .andExpect(jsonPath("$.data.subject").value(subject));
    }

    @Test
    void a_task_is_claimed_completed_and_gone() throws Exception {
        as("compliance", "claim", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value("compliance"));
        as("compliance", "complete", "{\"decision\": \"APPROVE\", \"reason\": \"fine\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"));

        listed("compliance").andExpect(jsonPath("$.total").value(0));
        as("compliance", "complete", "{\"decision\": \"REJECT\"}").andExpect(status().isConflict());
        var given = answers.latest(FORM, subject, Answer.class).orElseThrow();
        assertThat(given.username()).isEqualTo("compliance");
        assertThat(given.answer()).isEqualTo(new Answer(Decision.APPROVE, "fine"));
        assertThat(audit.find(subject, null, 0, 10).items())
                .extracting(AuditTrail.Recorded::what)
                .containsExactly("TASK_COMPLETED", "TASK_CLAIMED");
        assertThat(audit.find(subject, null, 0, 10).items().getFirst().details())
                .containsEntry("decision", "APPROVE")
                .doesNotContainValue("fine");
        assertThat(audit.find(subject, null, 0, 10).items().getFirst().reason()).isEqualTo("fine");
        assertThat(audit.find(subject, null, 0, 10).items().getFirst().task()).isEqualTo(FORM + "/" + key);
    }

    @Test
    void a_queue_shows_the_highest_risk_first_and_finds_by_risk_hub_language_and_date() throws Exception {
        var low = KEYS.incrementAndGet();
        worklist.created(event(low, "app_low_" + low, null, Map.of()));
        var high = KEYS.incrementAndGet();
        worklist.created(event(high, "app_high_" + high, null, Map.of()));

        var queue = get("/api/tasks?sort=risk&hub=hub_" + key).with(httpBasic("compliance", "greenroom"));
        http.perform(queue).andExpect(jsonPath("$.total").value(0));
        http.perform(get("/api/tasks?sort=risk&type=" + FORM + "&size=200").with(httpBasic("compliance", "greenroom")))
                .andExpect(jsonPath("$.items[0].risk").value("HIGH"))
                .andExpect(jsonPath("$.items[0].language").value("zh"));
        http.perform(get("/api/tasks?risk=LOW&hub=SZ&language=zh&overdue=false&subject=app_low_" + low)
                        .with(httpBasic("compliance", "greenroom")))
                .andExpect(jsonPath("$.total").value(1));
        http.perform(get("/api/tasks?overdue=true&subject=app_low_" + low).with(httpBasic("compliance", "greenroom")))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(get("/api/tasks/counts?type=" + FORM).with(httpBasic("compliance", "greenroom")))
                .andExpect(jsonPath("$.risk.HIGH").isNumber())
                .andExpect(jsonPath("$.hub.SZ").isNumber());
    }

    @Test
    void what_is_not_an_answer_is_refused_with_every_fault() throws Exception {
        as("compliance", "claim", "");

        as("compliance", "complete", "{\"decision\": \"PERHAPS\", \"reason\": 1, \"colour\": \"red\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath(
                        "$.errors[*].code", containsInAnyOrder("UNKNOWN_VALUE", "WRONG_TYPE", "UNKNOWN_FIELD")));
        as("compliance", "complete", "{}").andExpect(status().isUnprocessableEntity());
        as("compliance", "complete", "[]").andExpect(status().isUnprocessableEntity());
        as("compliance", "complete", "{\"decision\": \"REJECT\", \"reason\": \"has 6222021234567890\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("PERSONAL_NUMBER"));
        as("compliance", "complete", "{\"decision\": \"REJECT\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("Say why."));
        assertThat(state()).isEqualTo(TaskState.CREATED);
    }

    @Test
    void only_the_holder_completes_and_gives_back() throws Exception {
        as("compliance", "complete", "{\"decision\": \"APPROVE\"}").andExpect(status().isConflict());
        as("compliance", "claim", "").andExpect(status().isOk());
        as("compliance", "claim", "").andExpect(status().isOk());

        as("compliance2", "claim", "").andExpect(status().isConflict());
        as("compliance2", "release", "").andExpect(status().isConflict());
        as("compliance2", "complete", "{\"decision\": \"APPROVE\"}").andExpect(status().isConflict());
        as("compliance", "release", "").andExpect(status().isOk());
        as("compliance2", "claim", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value("compliance2"));
    }

    @Test
    void the_listeners_refuse_in_words_what_tasklist_would_allow() {
        assertThat(worklist.completed(event(null, Map.of("decision", "APPROVE"))))
                .isEqualTo(Judgement.refused("Claim the task before you complete it."));
        assertThat(worklist.assigned(event("coach", Map.of()))).isInstanceOf(Judgement.Refused.class);
        assertThat(worklist.assigned(event("nobody", Map.of()))).isInstanceOf(Judgement.Refused.class);
        assertThat(worklist.assigned(event("COMPLIANCE", Map.of()))).isInstanceOf(Judgement.Refused.class);
        assertThat(worklist.completed(event("coach", Map.of("decision", "APPROVE"))))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(worklist.completed(event("compliance", Map.of())))
                .isEqualTo(Judgement.refused("decision is required."));
        assertThat(worklist.completed(event("compliance", Map.of("decision", "REJECT"))))
                .isEqualTo(Judgement.refused("Say why."));
        assertThat(answers.latest(FORM, subject, Answer.class)).isEmpty();
    }

    @Test
    void own_work_is_refused_when_claimed_and_when_completed() {
        var own = KEYS.incrementAndGet();
        var event = event(own, "app_of_compliance", "compliance", Map.of("decision", "APPROVE"));
        worklist.created(event);

        assertThat(worklist.assigned(event)).isEqualTo(Judgement.refused("Nobody reviews their own."));
        assertThat(worklist.completed(event)).isEqualTo(Judgement.refused("Nobody reviews their own."));
    }

    @Test
    void each_event_that_comes_twice_counts_once() {
        var claimed = event("compliance", Map.of());
        assertThat(worklist.assigned(claimed)).isEqualTo(Judgement.allowed());
        assertThat(worklist.assigned(claimed)).isEqualTo(Judgement.allowed());
        var completed = event("compliance", Map.of("decision", "APPROVE", "caseUrl", "ignored"));
        assertThat(worklist.completed(completed)).isEqualTo(Judgement.allowed());
        assertThat(worklist.completed(completed)).isEqualTo(Judgement.allowed());
        assertThat(worklist.assigned(claimed)).isEqualTo(Judgement.allowed());
        worklist.created(event(null, Map.of()));

        assertThat(state()).isEqualTo(TaskState.DONE);
        assertThat(answers.all(FORM, subject, Answer.class)).hasSize(1);
        assertThat(audit.find(subject, null, 0, 10).total()).isEqualTo(2);
    }

    @Test
    void a_task_that_the_engine_asks_about_again_is_open_again() {
        worklist.assigned(event("compliance", Map.of()));
        worklist.completed(event("compliance", Map.of("decision", "APPROVE")));

        assertThat(worklist.completed(event("compliance", Map.of("decision", "REJECT"))))
                .isInstanceOf(Judgement.Refused.class);
        assertThat(state()).isEqualTo(TaskState.CREATED);
        assertThat(answers.latest(FORM, subject, Answer.class)).isEmpty();

        worklist.completed(event("compliance", Map.of("decision", "APPROVE")));
        worklist.assigned(event("compliance2", Map.of()));
        assertThat(state()).isEqualTo(TaskState.CREATED);
        assertThat(assignee()).isEqualTo("compliance2");
    }

    @Test
    void a_cancelled_task_leaves_the_list_and_its_answer_never_counted() {
        worklist.assigned(event("compliance", Map.of()));
        worklist.completed(event("compliance", Map.of("decision", "APPROVE")));
        worklist.canceled(key);
        worklist.canceled(key);

        assertThat(state()).isEqualTo(TaskState.CANCELED);
        assertThat(answers.latest(FORM, subject, Answer.class)).isEmpty();
        worklist.canceled(KEYS.incrementAndGet());
    }

    @Test
    void an_answer_without_word_from_the_engine_is_shown_as_completing_and_may_be_sent_again() throws Exception {
        as("compliance", "claim", "");
        doReturn(new TaskOutcome.Pending()).when(engine).complete(anyLong(), any());
        as("compliance", "complete", "{\"decision\": \"APPROVE\"}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("COMPLETING"));

        listed("compliance").andExpect(jsonPath("$.items[0].state").value("COMPLETING"));
        doAnswer(call -> outcome(worklist.completed(event(assignee(), call.getArgument(1)))))
                .when(engine)
                .complete(anyLong(), any());
        as("compliance", "complete", "{\"decision\": \"APPROVE\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"));
    }

    @Test
    void a_task_that_the_engine_no_longer_has_is_closed() throws Exception {
        assertThat(comparison.open()).contains(key);
        when(engine.assign(anyLong(), anyString())).thenReturn(new TaskOutcome.Gone());

        as("compliance", "claim", "").andExpect(status().isConflict());

        assertThat(comparison.open()).doesNotContain(key);
    }

    @Test
    void a_task_without_rules_is_recorded_nowhere_and_taken_by_nobody() {
        var other = new TaskEvent(
                KEYS.incrementAndGet(), "DoSomething", "p", 1, "compliance", "compliance", null, variables(Map.of()));
        worklist.created(other);

        assertThat(worklist.assigned(other)).isInstanceOf(Judgement.Refused.class);
        assertThat(worklist.completed(other)).isInstanceOf(Judgement.Refused.class);
    }

    private ResultActions listed(String username) throws Exception {
        return http.perform(
                        get("/api/tasks?type=" + FORM + "&subject=" + subject).with(httpBasic(username, "greenroom")))
                .andExpect(status().isOk());
    }

    private ResultActions as(String username, String act, String body) throws Exception {
        return http.perform(post("/api/tasks/" + key + "/" + act)
                .with(httpBasic(username, "greenroom"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private TaskState state() {
        return tasks.find(key).orElseThrow().state();
    }

    private @Nullable String assignee() {
        return tasks.find(key).orElseThrow().task().assignee();
    }

    private TaskEvent event(@Nullable String assignee, Map<String, ?> answer) {
        return event(key, subject, assignee, answer);
    }

    private TaskEvent event(long key, String subject, @Nullable String assignee, Map<String, ?> answer) {
        var variables = new java.util.HashMap<String, Object>(answer);
        variables.put("applicationId", subject);
        return new TaskEvent(
                key,
                "ReviewSample",
                "sample",
                1,
                "compliance",
                assignee,
                OffsetDateTime.parse("2099-11-23T09:00:00Z"),
                variables(variables));
    }

    private JsonNode variables(Map<String, ?> variables) {
        return json.valueToTree(variables);
    }

    private static TaskOutcome outcome(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Allowed allowed -> new TaskOutcome.Done();
            case Judgement.Refused refused -> new TaskOutcome.Refused(refused.reason());
        };
    }
}
