package dev.greenroom.training.web;

import dev.greenroom.access.Actor;
import dev.greenroom.training.MilestoneState;
import dev.greenroom.training.TrainingDesk;
import dev.greenroom.training.TrainingDesk.Progress;
import jakarta.annotation.security.RolesAllowed;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The creator's own training. */
@RestController
@RequestMapping("/api/me/milestones")
@RolesAllowed("CREATOR")
class MilestoneController {
    private final TrainingDesk desk;

    MilestoneController(TrainingDesk desk) {
        this.desk = desk;
    }

    /** A milestone as the contract names it. */
    record View(String code, String name, MilestoneState state, int attempts, @Nullable OffsetDateTime dueAt) {
        static View of(Progress progress) {
            return new View(progress.code(), progress.name(), progress.state(), progress.attempts(), progress.dueAt());
        }
    }

    @GetMapping
    List<View> milestones(@AuthenticationPrincipal Actor actor, Locale locale) {
        return desk.progress(actor.username(), locale.getLanguage()).stream()
                .map(View::of)
                .toList();
    }

    @PostMapping("/{code}/submission")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void submit(
            @PathVariable String code, @RequestBody SubmissionBody submission, @AuthenticationPrincipal Actor actor) {
        desk.submit(actor.username(), code, submission.evidenceUrl(), submission.note());
    }
}
