package dev.greenroom.payout.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.payout.Earnings;
import dev.greenroom.payout.Earnings.Week;
import dev.greenroom.reference.BonusWeek;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MyEarningsController {
    private final Earnings earnings;
    private final CreatorRegister register;
    private final Clock clock;

    MyEarningsController(Earnings earnings, CreatorRegister register, Clock clock) {
        this.earnings = earnings;
        this.register = register;
        this.clock = clock;
    }

    /** Without a week: the last one that is over. */
    @GetMapping("/api/me/earnings")
    @RolesAllowed("CREATOR")
    Week mine(@RequestParam(required = false) @Nullable String week, @AuthenticationPrincipal Actor actor) {
        var asked = Objects.requireNonNullElseGet(Query.week(week), () -> BonusWeek.lastBefore(clock));
        return register.ofAccount(actor.getUsername())
                .map(creator -> earnings.of(creator, asked))
                .orElseGet(() -> Earnings.nothing(asked));
    }
}
