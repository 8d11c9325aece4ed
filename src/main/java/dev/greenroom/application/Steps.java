package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statuses an application went through; written where the status changes. */
@Repository
class Steps {
    private final JdbcClient database;

    Steps(JdbcClient database) {
        this.database = database;
    }

    List<Standing.Step> of(ApplicationId id) {
        return database.sql("select status, at from application_step where application_id = ? order by id")
                .param(id.value())
                .query((row, index) -> new Standing.Step(
                        ApplicationStatus.valueOf(row.getString("status")), row.getObject("at", OffsetDateTime.class)))
                .list();
    }
}
