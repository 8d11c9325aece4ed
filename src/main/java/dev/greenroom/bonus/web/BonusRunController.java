package dev.greenroom.bonus.web;

import dev.greenroom.access.Actor;
import dev.greenroom.bonus.RunOpening;
import dev.greenroom.bonus.RunReports;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Listing;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bonus-runs")
class BonusRunController {
    private final RunOpening opening;
    private final RunReports reports;

    BonusRunController(RunOpening opening, RunReports reports) {
        this.opening = opening;
        this.reports = reports;
    }

    /** Starts the week's run, or lets one go on that waits for figures. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed("FINANCE")
    RunJson start(@RequestBody StartRun request, @AuthenticationPrincipal Actor actor) {
        opening.request(request.week(), actor.username());
        return RunJson.of(reports.run(request.week()));
    }

    @GetMapping
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<RunJson> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return reports.list(Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE))
                .map(RunJson::of);
    }

    @GetMapping("/{week}")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    RunJson run(@PathVariable String week) {
        var wanted = week(week);
        return RunJson.of(reports.run(wanted), reports.corrections(wanted), reports.taxRules(wanted));
    }

    @GetMapping("/{week}/lines")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<LineJson> lines(
            @PathVariable String week,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return reports.lines(week(week), Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE))
                .map(LineJson::of);
    }

    /** Who crosses a line of the tax law with this week's bonus. */
    @GetMapping("/{week}/forecasts")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Listing<ForecastJson> forecasts(
            @PathVariable String week,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return reports.forecasts(week(week), Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE))
                .map(ForecastJson::of);
    }

    private static BonusWeek week(String text) {
        try {
            return BonusWeek.parse(text);
        } catch (IllegalArgumentException notAWeek) {
            throw new NotFound();
        }
    }

    record StartRun(BonusWeek week) {}
}
