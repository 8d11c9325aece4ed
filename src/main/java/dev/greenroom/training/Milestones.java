package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments and their milestones in the database. */
@Repository
class Milestones {
    private static final String COLUMNS =
            "select application_id, code, state, attempt, reminder_at, due_at, changed_at from training_milestone"
                    + " where application_id = ?";

    private final JdbcClient database;

    Milestones(JdbcClient database) {
        this.database = database;
    }

    /** @return false when this application is enrolled already */
    boolean enrol(ApplicationId id, String track, List<String> codes, OffsetDateTime now) {
        var rows = database.sql("insert into training_enrolment (application_id, track, opened_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(id.value(), track, now)
                .update();
        if (rows == 0) {
            return false;
        }
        for (int step = 0; step < codes.size(); step++) {
            database.sql("insert into training_milestone (application_id, code, step, state, attempt, changed_at)"
                            + " values (?, ?, ?, 'LOCKED', 0, ?)")
                    .params(id.value(), codes.get(step), step, now)
                    .update();
        }
        return true;
    }

    List<Milestone> of(ApplicationId id) {
        return database.sql(COLUMNS + " order by step")
                .param(id.value())
                .query(Milestones::milestone)
                .list();
    }

    Optional<Milestone> lock(ApplicationId id, String code) {
        return database.sql(COLUMNS + " and code = ? for update")
                .params(id.value(), code)
                .query(Milestones::milestone)
                .optional();
    }

    void open(Milestone milestone, int attempt, OffsetDateTime reminderAt, OffsetDateTime dueAt, OffsetDateTime now) {
        database.sql("update training_milestone set state = 'OPEN', attempt = ?, reminder_at = ?, due_at = ?,"
                        + " reminded_at = null, changed_at = ? where application_id = ? and code = ?")
                .params(attempt, reminderAt, dueAt, now, milestone.applicationId(), milestone.code())
                .update();
    }

    void move(Milestone milestone, MilestoneState state, OffsetDateTime now) {
        database.sql("update training_milestone set state = ?, changed_at = ? where application_id = ? and code = ?")
                .params(state.name(), now, milestone.applicationId(), milestone.code())
                .update();
    }

    /** @return false when it was reminded of this attempt already */
    boolean remind(Milestone milestone, OffsetDateTime now) {
        return database.sql("update training_milestone set reminded_at = ?"
                                + " where application_id = ? and code = ? and reminded_at is null")
                        .params(now, milestone.applicationId(), milestone.code())
                        .update()
                == 1;
    }

    Optional<String> verdict(ApplicationId id) {
        return database.sql("select verdict from training_enrolment where application_id = ? and verdict is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void conclude(ApplicationId id, TrainingVerdict verdict, OffsetDateTime now) {
        database.sql("update training_enrolment set verdict = ?, concluded_at = ?"
                        + " where application_id = ? and verdict is null")
                .params(verdict.name(), now, id.value())
                .update();
    }

    private static Milestone milestone(ResultSet row, int number) throws SQLException {
        return new Milestone(
                row.getString("application_id"),
                row.getString("code"),
                MilestoneState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                time(row, "reminder_at"),
                time(row, "due_at"),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
