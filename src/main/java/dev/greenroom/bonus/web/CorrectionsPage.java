package dev.greenroom.bonus.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.access.Actor;
import dev.greenroom.bonus.CorrectionDesk;
import dev.greenroom.bonus.CorrectionReports;
import dev.greenroom.bonus.CorrectionStatus;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.Choice;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of approved weeks, entered and decided. */
@Page
@RequestMapping("/corrections")
class CorrectionsPage {
    private static final String BACK = "redirect:/corrections";

    private final CorrectionDesk desk;
    private final CorrectionReports reports;
    private final ObjectMapper json = new ObjectMapper();

    CorrectionsPage(CorrectionDesk desk, CorrectionReports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String list(
            @RequestParam(defaultValue = "") String creator,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var found = reports.list(
                CorrectionController.parse("creator", creator.strip(), CreatorId::new),
                Choice.named(CorrectionStatus.values(), status),
                Math.clamp(page, 0, 1_000_000),
                Listing.DEFAULT_SIZE);
        model.addAttribute("corrections", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("statuses", CorrectionStatus.values());
        model.addAttribute("creator", creator);
        model.addAttribute("status", status);
        return "corrections/list";
    }

    @PostMapping
    @RolesAllowed("FINANCE")
    String enter(
            @RequestParam Map<String, String> posted, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        var body = json.createObjectNode();
        for (var field : new String[] {"creatorId", "week", "amount", "reason"}) {
            body.put(field, posted.getOrDefault(field, "").strip());
        }
        if (!Feedback.attempt(
                next,
                "The correction is entered. Another person decides it.",
                () -> desk.enter(body, actor.username()))) {
            next.addFlashAttribute("written", posted);
        }
        return BACK;
    }

    @PostMapping("/{id}/approve")
    @RolesAllowed("FINANCE_APPROVER")
    String approve(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var correction = CorrectionController.id(id);
        Feedback.attempt(
                next,
                "The correction is approved. The next run pays it or takes it off.",
                () -> desk.approve(correction, note, actor.username()));
        return BACK;
    }

    @PostMapping("/{id}/reject")
    @RolesAllowed("FINANCE_APPROVER")
    String reject(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var correction = CorrectionController.id(id);
        Feedback.attempt(next, "The correction is rejected.", () -> desk.reject(correction, note, actor.username()));
        return BACK;
    }

    @PostMapping("/{id}/cancel")
    @RolesAllowed("FINANCE")
    String cancel(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        var correction = CorrectionController.id(id);
        Feedback.attempt(next, "The correction is given up.", () -> desk.cancel(correction, actor.username()));
        return BACK;
    }
}
