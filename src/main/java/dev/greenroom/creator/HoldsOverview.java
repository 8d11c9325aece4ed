package dev.greenroom.creator;

import dev.greenroom.oversight.OverviewPart;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds whose review date has come or comes within a week. */
@Component
class HoldsOverview implements OverviewPart {
    private static final int SOON_DAYS = 7;

    private final JdbcClient database;
    private final Clock clock;

    HoldsOverview(JdbcClient database, Clock clock) {
        this.database = database;
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
        return database.sql("select count(*) from creator_hold where open_code is not null and review_by <= ?")
                .param(day)
                .query(Long.class)
                .single();
    }
}
