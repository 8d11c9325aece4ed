package dev.greenroom.alert;

import dev.greenroom.oversight.OverviewPart;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open alerts by level and age. */
@Component
class AlertsOverview implements OverviewPart {
    private static final String LIST = "/alerts";
    private final JdbcClient database;
    private final Clock clock;
    private final Duration old;

    AlertsOverview(JdbcClient database, Clock clock, @Value("${greenroom.compliance.old-alert:P3D}") Duration old) {
        this.database = database;
        this.clock = clock;
        this.old = old;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Part part() {
        return new Part(
                "Alerts",
                LIST,
                List.of(
                        Figure.of("Block: two officers", open(AlertLevel.BLOCK), LIST, Tone.BAD),
                        Figure.of("Review", open(AlertLevel.REVIEW), LIST, Tone.WARN),
                        Figure.of(
                                "Open for more than " + old.toDays() + " days",
                                olderThan(OffsetDateTime.now(clock).minus(old)),
                                LIST,
                                Tone.WARN)),
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
