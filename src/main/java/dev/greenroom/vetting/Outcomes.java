package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the vetting of each application ended; the first ending stays. */
@Repository
class Outcomes {
    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    boolean conclude(ApplicationId id, Outcome outcome) {
        return database.sql(
                                """
                                insert into vetting_outcome
                                (application_id, verdict, reviewer, second_reviewer, concluded_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                id.value(),
                                outcome.verdict().name(),
                                outcome.reviewer(),
                                outcome.secondReviewer(),
                                outcome.concludedAt())
                        .update()
                == 1;
    }

    Optional<Outcome> of(ApplicationId id) {
        return database.sql(
                        """
                        select verdict, reviewer, second_reviewer, concluded_at
                        from vetting_outcome where application_id = ?
                        """)
                .param(id.value())
                .query((row, index) -> new Outcome(
                        VettingVerdict.valueOf(row.getString("verdict")),
                        row.getString("reviewer"),
                        row.getString("second_reviewer"),
                        row.getObject("concluded_at", OffsetDateTime.class)))
                .optional();
    }

    /** Reviewers are null where no person decided. */
    record Outcome(
            VettingVerdict verdict,
            @Nullable String reviewer,
            @Nullable String secondReviewer,
            OffsetDateTime concludedAt) {}
}
