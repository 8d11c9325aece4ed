package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.page.Feedback;
import dev.greenroom.payout.PeriodDesk;
import dev.greenroom.problem.Rejected;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where finance asks for the statements of a month that has ended, over HTTP and on the page. */
@Controller
@RolesAllowed("FINANCE")
class PeriodController {
    private final PeriodDesk desk;

    PeriodController(PeriodDesk desk) {
        this.desk = desk;
    }

    /** @param month {@code 2026-11}; in December's run the year's summaries are issued too */
    record Asked(String month) {}

    record Answer(String run, String month) {}

    /** The statements follow; only what changed since the last time is issued anew. */
    @PostMapping("/api/statement-periods")
    @ResponseBody
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer ask(@RequestBody Asked asked, @AuthenticationPrincipal Actor actor) {
        return new Answer(desk.request(month(asked.month()), actor.username()), asked.month());
    }

    @PostMapping("/statements/periods")
    String askOnPage(@RequestParam String month, @AuthenticationPrincipal Actor actor, RedirectAttributes next) {
        Feedback.attempt(
                next,
                "The statements of " + month + " are being issued.",
                () -> desk.request(month(month), actor.username()));
        return "redirect:/statements";
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw Rejected.of("month", "NOT_A_MONTH", "must be a month like 2026-11");
        }
    }
}
