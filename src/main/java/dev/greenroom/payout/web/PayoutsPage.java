package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.payout.BatchDesk;
import dev.greenroom.payout.PaymentPapers;
import dev.greenroom.payout.PayoutViews;
import dev.greenroom.payout.PayoutViews.PayoutFilter;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.worklist.TaskDesk;
import dev.greenroom.worklist.TaskView;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A batch with its payouts, and one payout. */
@Page
class PayoutsPage {
    private static final int LONGEST_REASON = 500;

    private final PayoutViews views;
    private final BatchDesk batches;
    private final PaymentPapers papers;
    private final TaskDesk tasks;

    PayoutsPage(PayoutViews views, BatchDesk batches, PaymentPapers papers, TaskDesk tasks) {
        this.views = views;
        this.batches = batches;
        this.papers = papers;
        this.tasks = tasks;
    }

    @GetMapping("/batches/{id}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String batch(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        var batch = views.batch(idOf(id, BatchId::new)).orElseThrow(NotFound::new);
        var found = views.payouts(
                        new PayoutFilter(null, null, null, batch.id()), Query.page(page), Listing.DEFAULT_SIZE)
                .map(payout -> payout.told(actor.readsWhy()));
        model.addAttribute("batch", batch);
        model.addAttribute("payouts", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("tasks", open(actor, id));
        return "runs/batch";
    }

    @PostMapping("/batches/{id}/resume")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER"})
    String resume(@PathVariable String id, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        var batch = idOf(id, BatchId::new);
        Feedback.attempt(next, "The hold ends.", () -> batches.resume(batch, actor.username()));
        return "redirect:/batches/" + batch;
    }

    @GetMapping("/payouts/{id}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "COMPLIANCE", "AUDITOR"})
    String payout(@PathVariable String id, @AuthenticationPrincipal Actor actor, Model model) {
        var payout =
                views.payout(idOf(id, PayoutId::new)).orElseThrow(NotFound::new).told(actor.readsWhy());
        model.addAttribute("payout", payout);
        model.addAttribute("papers", papers.of(payout.id()));
        var batch = payout.batchId();
        model.addAttribute("batch", batch == null ? null : views.batch(batch).orElse(null));
        model.addAttribute("tasks", open(actor, id));
        return "runs/payout";
    }

    @PostMapping("/payouts/{id}/exclude")
    @RolesAllowed("FINANCE")
    String exclude(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var payout = idOf(id, PayoutId::new);
        Feedback.attempt(next, "The payout is taken out of its batch.", () -> {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw Rejected.of("reason", "REQUIRED", "Give a reason of at most " + LONGEST_REASON + " characters");
            }
            batches.exclude(payout, reason.strip(), actor.username());
        });
        return "redirect:/payouts/" + payout;
    }

    @PostMapping("/payouts/{id}/papers")
    @RolesAllowed("FINANCE")
    String paper(
            @PathVariable String id,
            @RequestParam PaymentPapers.Kind kind,
            @RequestParam String reference,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var payout = idOf(id, PayoutId::new);
        Feedback.attempt(
                next, "The paper is recorded.", () -> papers.record(payout, kind, reference, actor.username()));
        return "redirect:/payouts/" + payout;
    }

    private List<TaskView> open(Actor actor, String subject) {
        return tasks.list(actor, new TaskDesk.Filter(null, null, null, subject, false), 0, Listing.DEFAULT_SIZE)
                .items();
    }

    private static <T> T idOf(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
