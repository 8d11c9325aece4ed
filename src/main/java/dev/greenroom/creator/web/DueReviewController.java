package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.creator.DueReviews;
import dev.greenroom.creator.DueReviews.Review;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open holds and suspensions by review day. */
@RestController
@RolesAllowed({"COMPLIANCE", "FINANCE", "AUDITOR"})
class DueReviewController {
    private final DueReviews reviews;
    private final Clock clock;

    DueReviewController(DueReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param due a date, or {@code true} for today: only what must be looked at up to then */
    @GetMapping("/api/holds")
    Listing<Review> holds(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        return reviews.find(
                day(due),
                Text.orNull(code),
                actor.readsWhy(),
                Math.clamp(page, 0, 1_000_000),
                Math.clamp(size, 1, Listing.MAXIMUM_SIZE));
    }

    private @Nullable LocalDate day(@Nullable String due) {
        if (due == null || due.isBlank() || due.equals("false")) {
            return null;
        }
        try {
            return due.equals("true") ? Times.today(clock) : LocalDate.parse(due);
        } catch (DateTimeParseException notADate) {
            throw new Rejected(List.of(new Fault("due", "NOT_A_DATE", "must be a date like 2026-12-31, or true")));
        }
    }
}
