package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements offered to cleared applicants, and their acceptance. */
@Repository
class Agreements {
    private final JdbcClient database;

    Agreements(JdbcClient database) {
        this.database = database;
    }

    boolean offer(
            ApplicationId id, String version, OffsetDateTime now, OffsetDateTime reminderAt, OffsetDateTime dueAt) {
        return database.sql(
                                """
                                insert into application_agreement
                                (application_id, version, requested_at, reminder_at, due_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(id.value(), version, now, reminderAt, dueAt)
                        .update()
                == 1;
    }

    void accept(ApplicationId id, OffsetDateTime now) {
        database.sql("update application_agreement set accepted_at = ? where application_id = ?")
                .params(now, id.value())
                .update();
    }

    Optional<Offered> find(ApplicationId id) {
        return database.sql(
                        """
                        select version, reminder_at, due_at, accepted_at
                        from application_agreement where application_id = ?
                        """)
                .param(id.value())
                .query((row, index) -> new Offered(
                        row.getString("version"),
                        row.getObject("reminder_at", OffsetDateTime.class),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getObject("accepted_at", OffsetDateTime.class)))
                .optional();
    }

    record Offered(
            String version, OffsetDateTime reminderAt, OffsetDateTime dueAt, @Nullable OffsetDateTime acceptedAt) {}
}
