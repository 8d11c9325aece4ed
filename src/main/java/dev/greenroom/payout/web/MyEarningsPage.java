package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.page.Page;
import dev.greenroom.payout.Earnings;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.BonusWeek;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The creator's earnings of a week with each step of the calculation. */
@Page
class MyEarningsPage {
    private final Earnings earnings;
    private final CreatorRegister register;
    private final Clock clock;

    MyEarningsPage(Earnings earnings, CreatorRegister register, Clock clock) {
        this.earnings = earnings;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/me/earnings")
    @RolesAllowed("CREATOR")
    String mine(@RequestParam(defaultValue = "") String week, @AuthenticationPrincipal Actor actor, Model model) {
        var creator = register.ofAccount(actor.username());
        var weeks = creator.map(earnings::weeks).orElse(List.of());
        var shown =
                week.isBlank() ? weeks.stream().findFirst().orElseGet(() -> BonusWeek.lastBefore(clock)) : parse(week);
        model.addAttribute("weeks", choices(weeks, shown));
        model.addAttribute("shown", shown);
        model.addAttribute(
                "earned", creator.map(id -> earnings.of(id, shown)).orElseGet(() -> Earnings.nothing(shown)));
        return "me/earnings";
    }

    /** Weeks with a payout, the last one that is over and the one shown: newest first. */
    private List<BonusWeek> choices(List<BonusWeek> paid, BonusWeek shown) {
        return Stream.concat(paid.stream(), Stream.of(shown, BonusWeek.lastBefore(clock)))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static BonusWeek parse(String week) {
        try {
            return BonusWeek.parse(week);
        } catch (IllegalArgumentException notAWeek) {
            throw new NotFound();
        }
    }
}
