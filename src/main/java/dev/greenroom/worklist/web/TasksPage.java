package dev.greenroom.worklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.Listing;
import dev.greenroom.worklist.TaskDesk;
import dev.greenroom.worklist.TaskOrder;
import dev.greenroom.worklist.TaskPolicies;
import dev.greenroom.worklist.TaskState;
import dev.greenroom.worklist.TaskView;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of a group and one task: what is known, the form, where the case stands. */
@Page
@RequestMapping("/tasks")
@RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "AUDITOR", "ADMIN"})
class TasksPage {
    private static final String ANSWER = "givenAnswer";
    /** Addresses for the form in Tasklist; the page has its own link. */
    private static final Set<String> LINKS =
            Set.of("caseUrl", "alertUrl", "runUrl", "batchUrl", "payoutUrl", "creatorUrl");

    private final TaskDesk desk;
    private final TaskPolicies policies;
    private final ObjectMapper json;
    private final Clock clock;

    TasksPage(TaskDesk desk, TaskPolicies policies, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.policies = policies;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String hub,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(defaultValue = "risk") String sort,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        if (actor.groups().isEmpty()) {
            return actor.is(Role.ADMIN) ? "redirect:/staff" : "redirect:/cases";
        }
        var order = TaskOrder.of(sort, TaskOrder.RISK);
        var filter = new TaskDesk.Filter(type, null, null, null, mine, risk, hub, language, overdue, order);
        var found = desk.list(actor, filter, Math.max(page, 0), Listing.DEFAULT_SIZE);
        var now = OffsetDateTime.now(clock);
        model.addAttribute("tasks", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("filter", filter);
        model.addAttribute("counts", desk.counts(actor, new TaskDesk.Filter(null, null, null, null, mine)));
        model.addAttribute("orders", TaskOrder.values());
        model.addAttribute("overdue", late(found.items()));
        model.addAttribute(
                "clocks",
                found.items().stream()
                        .filter(task -> task.dueAt() != null)
                        .collect(Collectors.toMap(TaskView::key, task -> Duration.between(now, task.dueAt()))));
        return "tasks/list";
    }

    @GetMapping("/{key}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable long key, Model model)
            throws JsonProcessingException {
        var details = desk.details(actor, key);
        var task = details.task();
        var data = json.convertValue(details.data(), new TypeReference<LinkedHashMap<String, Object>>() {});
        var values = new LinkedHashMap<>(data);
        if (model.getAttribute(ANSWER) instanceof String given) {
            values.putAll(json.readValue(given, new TypeReference<Map<String, Object>>() {}));
        }
        var link = link(task.subject(), data);
        data.keySet().removeAll(LINKS);
        model.addAttribute("task", task);
        model.addAttribute("data", data);
        model.addAttribute("form", json.writeValueAsString(details.form()));
        model.addAttribute("values", json.writeValueAsString(values));
        var faults = model.getAttribute(Feedback.FAULTS);
        model.addAttribute("faultsJson", json.writeValueAsString(faults == null ? List.of() : faults));
        model.addAttribute("held", held(task, actor));
        model.addAttribute("overdue", isOverdue(task));
        model.addAttribute("element", element(task.type()));
        model.addAttribute("link", link);
        return "tasks/task";
    }

    @PostMapping("/{key}/claim")
    String claim(@AuthenticationPrincipal Actor actor, @PathVariable long key, RedirectAttributes next) {
        Feedback.attempt(next, "The task is yours.", () -> desk.claim(actor, key));
        return "redirect:/tasks/" + key;
    }

    @PostMapping("/{key}/release")
    String release(@AuthenticationPrincipal Actor actor, @PathVariable long key, RedirectAttributes next) {
        Feedback.attempt(next, "The task is free for others.", () -> desk.release(actor, key));
        return "redirect:/tasks/" + key;
    }

    @PostMapping("/{key}/complete")
    String complete(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long key,
            @RequestParam String answer,
            RedirectAttributes next) {
        var type = desk.details(actor, key).task().type();
        boolean done = Feedback.attempt(next, "The task is completed.", () -> {
            var task = desk.complete(actor, key, answerOf(type, answer));
            if (task.state() == TaskState.COMPLETING) {
                next.addFlashAttribute(
                        "refused", "The engine has not answered yet. The list shows what becomes of it.");
            }
        });
        if (done) {
            return "redirect:/tasks";
        }
        next.addFlashAttribute(ANSWER, answer);
        return "redirect:/tasks/" + key;
    }

    /** The fields of the answer; forms also hold fields that only help to fill them in. */
    private JsonNode answerOf(String type, String text) {
        JsonNode given;
        try {
            given = json.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw Rejected.of("", "MALFORMED", "The answer could not be read.");
        }
        if (!(given instanceof ObjectNode fields)) {
            throw Rejected.of("", "WRONG_TYPE", "The answer could not be read.");
        }
        var record = policies.answerType(type).orElseThrow(NotFound::new);
        Set<String> known = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return fields.retain(known);
    }

    private Set<String> late(List<TaskView> tasks) {
        return tasks.stream().filter(this::isOverdue).map(TaskView::key).collect(Collectors.toSet());
    }

    private boolean isOverdue(TaskView task) {
        var due = task.dueAt();
        return due != null && due.isBefore(OffsetDateTime.now(clock));
    }

    private static String held(TaskView task, Actor actor) {
        if (!task.state().isOpen() || task.state() == TaskState.COMPLETING) {
            return "closed";
        }
        var assignee = task.assignee();
        return assignee == null ? "free" : assignee.equals(actor.username()) ? "mine" : "other";
    }

    /** {@code review-application} to {@code ReviewApplication}. */
    private static String element(String type) {
        return Arrays.stream(type.split("-"))
                .filter(Predicate.not(String::isEmpty))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static @Nullable String link(TaskView.Subject subject, Map<String, Object> data) {
        return switch (subject.type()) {
            case "application" -> "/cases/" + subject.id();
            case "alert" -> "/alerts/" + subject.id();
            case "run" -> "/runs/" + subject.id();
            case "batch" -> "/batches/" + subject.id();
            case "payout" -> "/payouts/" + subject.id();
            case "blacklisting", "appeal" ->
                URI.create(String.valueOf(data.get("creatorUrl"))).getPath();
            default -> null;
        };
    }
}
