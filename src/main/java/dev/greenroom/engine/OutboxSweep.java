package dev.greenroom.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets messages that the engine took longer ago than any of them lives there. */
@Component
class OutboxSweep {
    private static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient database;
    private final Clock clock;

    OutboxSweep(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    public void sweep() {
        database.sql("delete from outbox_message where sent_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }
}
