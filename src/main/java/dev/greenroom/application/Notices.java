package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the creator was reminded of; each code once for each application. */
@Repository
class Notices {
    private final JdbcClient database;

    Notices(JdbcClient database) {
        this.database = database;
    }

    void give(ApplicationId id, String code, OffsetDateTime at, @Nullable OffsetDateTime dueAt) {
        database.sql(
                        """
                        insert into application_notice (application_id, code, at, due_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(id.value(), code, at, dueAt)
                .update();
    }

    List<Notice> of(ApplicationId id) {
        return database.sql("select code, at, due_at from application_notice where application_id = ? order by id")
                .param(id.value())
                .query((row, index) -> new Notice(
                        row.getString("code"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("due_at", OffsetDateTime.class)))
                .list();
    }
}
