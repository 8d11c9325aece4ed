package dev.greenroom.training;

import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What creators handed in and how coaches judged it. */
@Repository
class Submissions {
    private final JdbcClient database;

    Submissions(JdbcClient database) {
        this.database = database;
    }

    record Submission(int attempt, String evidenceUrl, @Nullable String note, OffsetDateTime submittedAt) {}

    record Assessment(
            long taskKey,
            int attempt,
            AssessmentPolicy.Result result,
            MilestoneVerdict verdict,
            @Nullable Integer score,
            @Nullable String note,
            String assessor) {}

    void add(Milestone milestone, String evidenceUrl, @Nullable String note, OffsetDateTime now) {
        database.sql(
                        "insert into training_submission"
                                + " (application_id, code, attempt, evidence_url, note, submitted_at) values (?, ?, ?, ?, ?, ?)")
                .params(milestone.applicationId(), milestone.code(), milestone.attempt(), evidenceUrl, note, now)
                .update();
    }

    List<Submission> of(ApplicationId id, String code) {
        return database.sql("select attempt, evidence_url, note, submitted_at from training_submission"
                        + " where application_id = ? and code = ? order by attempt")
                .params(id.value(), code)
                .query((row, number) -> new Submission(
                        row.getInt(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class)))
                .list();
    }

    /** Number of submissions by milestone. */
    Map<String, Integer> counts(ApplicationId id) {
        var counts = new HashMap<String, Integer>();
        database.sql("select code, count(*) from training_submission where application_id = ? group by code")
                .param(id.value())
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** @return false when this task or this attempt is judged already */
    boolean judge(Milestone milestone, Assessment assessment, OffsetDateTime now) {
        return database.sql("insert into training_assessment (task_key, application_id, code, attempt, result,"
                                + " verdict, score, note, assessor, assessed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                assessment.taskKey(),
                                milestone.applicationId(),
                                milestone.code(),
                                assessment.attempt(),
                                assessment.result().name(),
                                assessment.verdict().name(),
                                assessment.score(),
                                assessment.note(),
                                assessment.assessor(),
                                now)
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Assessment> judged(ApplicationId id, String code) {
        return database.sql("select task_key, attempt, result, verdict, score, note, assessor"
                        + " from training_assessment where application_id = ? and code = ? order by attempt")
                .params(id.value(), code)
                .query((row, number) -> new Assessment(
                        row.getLong(1),
                        row.getInt(2),
                        AssessmentPolicy.Result.valueOf(row.getString(3)),
                        MilestoneVerdict.valueOf(row.getString(4)),
                        row.getObject(5, Integer.class),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    Optional<MilestoneVerdict> lastVerdict(ApplicationId id, String code) {
        var judged = judged(id, code);
        return judged.isEmpty()
                ? Optional.empty()
                : Optional.of(judged.getLast().verdict());
    }
}
