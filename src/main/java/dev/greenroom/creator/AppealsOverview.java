package dev.greenroom.creator;

import dev.greenroom.oversight.OverviewPart;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appeals that nobody has decided, and proposals to blacklist that wait for the second officer. */
@Component
class AppealsOverview implements OverviewPart {
    private static final String TASKS = "/tasks?type=decide-appeal";

    private final JdbcClient database;
    private final Clock clock;

    AppealsOverview(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Part part() {
        var now = OffsetDateTime.now(clock);
        return new Part(
                "Appeals and blacklistings",
                TASKS,
                List.of(
                        Figure.of("Appeals past their date", appeals("due_at < ?", now), TASKS, Tone.BAD),
                        Figure.of("Appeals in time", appeals("due_at >= ?", now), TASKS, Tone.PLAIN),
                        Figure.of(
                                "Blacklistings to confirm", proposed(), "/tasks?type=confirm-blacklisting", Tone.WARN)),
                null);
    }

    private long appeals(String due, OffsetDateTime now) {
        return database.sql("select count(*) from creator_appeal where open_matter is not null and " + due)
                .param(now)
                .query(Long.class)
                .single();
    }

    private long proposed() {
        return database.sql("select count(*) from creator_blacklisting where state = ?")
                .param(BlacklistingState.PROPOSED.name())
                .query(Long.class)
                .single();
    }
}
