package dev.greenroom.worklist.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.Actor;
import dev.greenroom.problem.StrictJson;
import dev.greenroom.reference.Listing;
import dev.greenroom.worklist.TaskCounts;
import dev.greenroom.worklist.TaskDesk;
import dev.greenroom.worklist.TaskOrder;
import dev.greenroom.worklist.TaskState;
import dev.greenroom.worklist.TaskView;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tasks")
@RolesAllowed({"COMPLIANCE", "COACH", "NETWORK_MANAGER", "FINANCE", "FINANCE_APPROVER", "AUDITOR", "ADMIN"})
class TaskController {
    private final TaskDesk desk;
    private final StrictJson json;

    TaskController(TaskDesk desk, StrictJson json) {
        this.desk = desk;
        this.json = json;
    }

    @GetMapping
    Listing<TaskView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String risk,
            @RequestParam(required = false) @Nullable String hub,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var order = TaskOrder.of(sort, TaskOrder.DUE);
        var filter = new TaskDesk.Filter(type, group, process, subject, mine, risk, hub, language, overdue, order);
        return desk.list(actor, filter, Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    @GetMapping("/counts")
    TaskCounts counts(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "false") boolean mine) {
        return desk.counts(actor, new TaskDesk.Filter(type, null, null, null, mine));
    }

    @GetMapping("/{key}")
    TaskWithForm one(@AuthenticationPrincipal Actor actor, @PathVariable long key) {
        var details = desk.details(actor, key);
        return new TaskWithForm(details.task(), details.form(), details.data());
    }

    @PostMapping("/{key}/claim")
    ResponseEntity<TaskView> claim(@AuthenticationPrincipal Actor actor, @PathVariable long key) {
        var task = desk.claim(actor, key);
        return answer(task, actor.username().equals(task.assignee()));
    }

    @PostMapping("/{key}/release")
    ResponseEntity<TaskView> release(@AuthenticationPrincipal Actor actor, @PathVariable long key) {
        var task = desk.release(actor, key);
        return answer(task, task.assignee() == null);
    }

    @PostMapping(value = "/{key}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TaskView> complete(@AuthenticationPrincipal Actor actor, @PathVariable long key, InputStream answer)
            throws IOException {
        var task = desk.complete(actor, key, json.parse(answer));
        return answer(task, task.state() != TaskState.COMPLETING);
    }

    /** 202 when the engine has not answered in time: the list shows what becomes of it. */
    private static ResponseEntity<TaskView> answer(TaskView task, boolean known) {
        return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(task);
    }

    record TaskWithForm(@JsonUnwrapped TaskView task, JsonNode form, Map<String, Object> data) {}
}
