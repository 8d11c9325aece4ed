package dev.greenroom.alert;

import dev.greenroom.oversight.OverviewPart;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open alerts by level and age. */
@Component
class AlertsOverview implements OverviewPart {
    private static final Duration OLD = Duration.ofDays(3);

    private final JdbcClient database;
    private final Clock clock;

    AlertsOverview(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Part part() {
        var old = OffsetDateTime.now(clock).minus(OLD);
        return new Part(
                "Alerts",
                "/alerts",
                List.of(
                        Figure.of("Block: two officers", open(AlertLevel.BLOCK), "/alerts?level=BLOCK", Tone.BAD),
                        Figure.of("Review", open(AlertLevel.REVIEW), "/alerts?level=REVIEW", Tone.WARN),
                        Figure.of("Open for more than 3 days", olderThan(old), "/alerts", Tone.WARN)),
                null);
    }

    private long open(AlertLevel level) {
        return database.sql("select count(*) from compliance_alert where closed_at is null and alert_level = ?")
                .param(level.name())
                .query(Long.class)
                .single();
    }

    private long olderThan(OffsetDateTime at) {
        return database.sql("select count(*) from compliance_alert where closed_at is null and raised_at < ?")
                .param(at)
                .query(Long.class)
                .single();
    }
}
