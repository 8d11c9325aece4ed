package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.DueReviews;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.page.Page;
import dev.greenroom.page.Pager;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Holds and suspensions that somebody must look at again, the longest overdue first. */
@Page
class DueReviewsPage {
    private final DueReviews reviews;
    private final Clock clock;

    DueReviewsPage(DueReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param days only those due within so many days; negative for all */
    @GetMapping("/holds")
    @RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
    String list(
            @RequestParam(defaultValue = "-1") int days,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor actor,
            Model model) {
        var due = days < 0 ? null : Times.today(clock).plusDays(Math.min(days, 10_000));
        var found = reviews.find(
                due, Text.orNull(code), actor.readsWhy(), Math.clamp(page, 0, 1_000_000), Listing.DEFAULT_SIZE);
        model.addAttribute("reviews", found.items());
        model.addAttribute("pager", Pager.of(found));
        model.addAttribute("days", days);
        model.addAttribute("code", code);
        model.addAttribute(
                "codes",
                Stream.concat(
                                Arrays.stream(HoldCode.values())
                                        .map(one -> actor.readsWhy() ? one : one.toldFinance())
                                        .distinct()
                                        .map(Enum::name),
                                Stream.of(DueReviews.SUSPENSION))
                        .toList());
        return "creators/holds";
    }
}
