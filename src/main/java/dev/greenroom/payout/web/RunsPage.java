package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.bonus.RunOpening;
import dev.greenroom.bonus.RunReports;
import dev.greenroom.page.Feedback;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.payout.BankReports;
import dev.greenroom.payout.DraftReview;
import dev.greenroom.payout.DraftReview.Cut;
import dev.greenroom.payout.PayoutViews;
import dev.greenroom.payout.ReportLimit;
import dev.greenroom.performance.PerformanceDesk;
import dev.greenroom.performance.PerformanceWeeks;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Listing;
import dev.greenroom.worklist.TaskDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weekly runs: figures in, totals, statements to review, batches out, the bank's answers. */
@Page
@RequestMapping("/runs")
class RunsPage {
    private final RunReports runs;
    private final RunOpening opening;
    private final PerformanceDesk performance;
    private final PerformanceWeeks weeks;
    private final DraftReview drafts;
    private final PayoutViews payouts;
    private final BankReports bank;
    private final ReportLimit limit;
    private final TaskDesk tasks;
    private final Clock clock;

    RunsPage(
            RunReports runs,
            RunOpening opening,
            PerformanceDesk performance,
            PerformanceWeeks weeks,
            DraftReview drafts,
            PayoutViews payouts,
            BankReports bank,
            ReportLimit limit,
            TaskDesk tasks,
            Clock clock) {
        this.runs = runs;
        this.opening = opening;
        this.performance = performance;
        this.weeks = weeks;
        this.drafts = drafts;
        this.payouts = payouts;
        this.bank = bank;
        this.limit = limit;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = runs.list(Query.page(page), Listing.DEFAULT_SIZE);
        model.addAttribute("runs", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("last", BonusWeek.lastBefore(clock));
        return "runs/list";
    }

    /** To a week's page by its name. */
    @GetMapping(params = "week")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String go(@RequestParam String week) {
        return "redirect:/runs/" + week(week.strip());
    }

    @GetMapping("/{week}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String one(
            @PathVariable String week,
            @RequestParam(defaultValue = "ALL") Cut cut,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int lines,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        var wanted = week(week);
        model.addAttribute("week", wanted);
        model.addAttribute("hasFigures", weeks.present(wanted));
        try {
            model.addAttribute("run", runs.run(wanted));
            model.addAttribute("corrections", runs.corrections(wanted));
        } catch (NotFound notYet) {
            return "runs/new";
        }
        var found = runs.lines(wanted, Query.page(lines), Listing.DEFAULT_SIZE);
        model.addAttribute("lines", found.items());
        model.addAttribute("linesPager", Pager.of(found, "lines"));
        var reviewed = drafts.payouts(wanted, cut, Query.page(page), Listing.DEFAULT_SIZE)
                .map(payout -> payout.told(actor.readsWhy()));
        model.addAttribute("cut", cut);
        model.addAttribute("cuts", Cut.values());
        model.addAttribute("payouts", reviewed.items());
        model.addAttribute("pager", Pager.of(reviewed));
        model.addAttribute(
                "batches", payouts.batches(wanted, 0, Listing.MAXIMUM_SIZE).items());
        var filter = new TaskDesk.Filter(null, null, null, week, false);
        model.addAttribute(
                "tasks", tasks.list(actor, filter, 0, Listing.DEFAULT_SIZE).items());
        return "runs/run";
    }

    /** The totals alone, asked again every few seconds while the run moves. */
    @GetMapping("/{week}/totals")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String totals(
            @PathVariable String week,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response) {
        var run = runs.run(week(week));
        if (!run.status().name().equals(seen)) {
            // Tasks and batches change with the status: the page is loaded anew.
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("week", run.week());
        model.addAttribute("run", run);
        model.addAttribute("corrections", runs.corrections(run.week()));
        return "runs/run :: totals";
    }

    @PostMapping("/{week}/performance")
    @RolesAllowed("FINANCE")
    String upload(
            @PathVariable String week,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var wanted = week(week);
        Feedback.attempt(next, "The figures are taken.", () -> {
            try (InputStream body = file.getInputStream()) {
                next.addFlashAttribute("receipt", performance.receive(wanted, body, false, actor.username()));
            }
        });
        return "redirect:/runs/" + wanted;
    }

    @PostMapping("/{week}/start")
    @RolesAllowed("FINANCE")
    String start(@PathVariable String week, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        var wanted = week(week);
        Feedback.attempt(next, "The run is started.", () -> opening.request(wanted, actor.username()));
        return "redirect:/runs/" + wanted;
    }

    @PostMapping("/{week}/bank-report")
    @RolesAllowed("FINANCE")
    String report(
            @PathVariable String week,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal Actor actor,
            RedirectAttributes next) {
        var wanted = week(week);
        if (file.getSize() > limit.bytes()) {
            Feedback.refused(next, "A bank report has at most " + limit.bytes() + " bytes.");
        } else {
            Feedback.attempt(
                    next,
                    "The report is imported.",
                    () -> next.addFlashAttribute("imported", bank.receive(file.getBytes(), actor.username())));
        }
        return "redirect:/runs/" + wanted;
    }

    private static BonusWeek week(String text) {
        try {
            return BonusWeek.parse(text);
        } catch (IllegalArgumentException notAWeek) {
            throw new NotFound();
        }
    }
}
