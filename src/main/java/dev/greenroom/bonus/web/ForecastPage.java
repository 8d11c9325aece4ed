package dev.greenroom.bonus.web;

import dev.greenroom.bonus.RunReports;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a week's run has to do with the tax law: who crosses a line, and which versions of rules it used. */
@Page
class ForecastPage {
    private final RunReports reports;

    ForecastPage(RunReports reports) {
        this.reports = reports;
    }

    @GetMapping("/runs/{week}/forecasts")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String forecasts(@PathVariable String week, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = reports.forecasts(week(week), Math.max(page, 0), Listing.DEFAULT_SIZE);
        model.addAttribute("week", week);
        model.addAttribute("forecasts", found.items());
        model.addAttribute("pager", Pager.of(found));
        return "runs/forecasts";
    }

    /** Asked by the run's page when it is open: a large run takes a moment to look through. */
    @GetMapping("/runs/{week}/tax-rules")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    String rules(@PathVariable String week, Model model) {
        model.addAttribute("rules", reports.taxRules(week(week)));
        return "runs/forecasts :: rules";
    }

    private static BonusWeek week(String text) {
        try {
            return BonusWeek.parse(text);
        } catch (IllegalArgumentException notAWeek) {
            throw new NotFound();
        }
    }
}
