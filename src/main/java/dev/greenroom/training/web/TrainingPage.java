package dev.greenroom.training.web;

import dev.greenroom.access.Actor;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.training.TrainingDesk;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The creator's milestones and what is handed in for them. */
@Page
@RequestMapping("/me/training")
@RolesAllowed("CREATOR")
class TrainingPage {
    private final TrainingDesk desk;

    TrainingPage(TrainingDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String milestones(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        model.addAttribute("milestones", desk.progress(actor.username(), locale.getLanguage()));
        return "me/training";
    }

    @PostMapping("/{code}")
    String submit(
            @PathVariable String code,
            @RequestParam String evidenceUrl,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        boolean done = Feedback.attempt(next, "training.submitted", () -> {
            var submission = new SubmissionBody(evidenceUrl.strip(), orNull(note));
            desk.submit(actor.username(), code, submission.evidenceUrl(), submission.note());
        });
        if (!done) {
            next.addFlashAttribute("evidenceUrl", evidenceUrl);
            next.addFlashAttribute("note", note);
        }
        return "redirect:/me/training";
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
