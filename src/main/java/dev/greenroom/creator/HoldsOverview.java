package dev.greenroom.creator;

import dev.greenroom.oversight.OverviewPart;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds and suspensions whose review day is over, is today or comes within a week. */
@Component
class HoldsOverview implements OverviewPart {
    private static final int SOON_DAYS = 7;

    private final DueReviews reviews;
    private final Clock clock;

    HoldsOverview(DueReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Part part() {
        var today = Times.today(clock);
        long late = dueBy(today.minusDays(1));
        long now = dueBy(today) - late;
        long soon = dueBy(today.plusDays(SOON_DAYS)) - now - late;
        return new Part(
                "Holds to review",
                "/holds",
                List.of(
                        Figure.of("Review overdue", late, "/holds", Tone.BAD),
                        Figure.of("Review today", now, "/holds", Tone.WARN),
                        Figure.of("Review within 7 days", soon, "/holds", Tone.PLAIN)),
                null);
    }

    private long dueBy(LocalDate day) {
        return reviews.find(day, null, true, 0, 1).total();
    }
}
