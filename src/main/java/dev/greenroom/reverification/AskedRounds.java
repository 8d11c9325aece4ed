package dev.greenroom.reverification;

import dev.greenroom.reference.ReverificationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each time that creators were asked, in the database. What happened once in a round stays. */
@Repository
class AskedRounds {
    private final JdbcClient database;

    AskedRounds(JdbcClient database) {
        this.database = database;
    }

    /** @return false when this round was asked before */
    boolean ask(Reverification asked, LocalDate answerBy, OffsetDateTime now) {
        return database.sql("insert into reverification_round (reverification_id, round, answer_by, asked_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(asked.id().value(), asked.round(), answerBy, now)
                        .update()
                == 1;
    }

    boolean warn(Reverification warned, OffsetDateTime now) {
        return mark("warned_at", warned, now);
    }

    boolean markOverdue(Reverification late, OffsetDateTime now) {
        return mark("overdue_at", late, now);
    }

    private boolean mark(String column, Reverification row, OffsetDateTime now) {
        return database.sql("update reverification_round set " + column
                                + " = ? where reverification_id = ? and round = ? and " + column + " is null")
                        .params(now, row.id().value(), row.round())
                        .update()
                == 1;
    }

    void submit(Reverification answered, String changed, @Nullable String agreementVersion, OffsetDateTime now) {
        database.sql("update reverification_round set submitted_at = :now, changed = :changed,"
                        + " agreement_version = :version where reverification_id = :id and round = :round")
                .param("now", now)
                .param("changed", changed)
                .param("version", agreementVersion)
                .param("id", answered.id().value())
                .param("round", answered.round())
                .update();
    }

    /** @param hits sealed; null without any */
    void check(
            Reverification checked,
            RecheckVerdict verdict,
            String findings,
            @Nullable String hits,
            OffsetDateTime now) {
        database.sql("update reverification_round set checked_at = :now, verdict = :verdict, findings = :findings,"
                        + " hits = :hits where reverification_id = :id and round = :round")
                .param("now", now)
                .param("verdict", verdict.name())
                .param("findings", findings)
                .param("hits", hits)
                .param("id", checked.id().value())
                .param("round", checked.round())
                .update();
    }

    Optional<Round> current(Reverification of) {
        return of(of.id()).stream()
                .filter(round -> round.number() == of.round())
                .findFirst();
    }

    /** Oldest first. */
    List<Round> of(ReverificationId id) {
        return database.sql("select * from reverification_round where reverification_id = ? order by round")
                .param(id.value())
                .query(AskedRounds::round)
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new Round(
                row.getInt("round"),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("warned_at", OffsetDateTime.class),
                row.getObject("overdue_at", OffsetDateTime.class),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("changed"),
                verdict == null ? null : RecheckVerdict.valueOf(verdict),
                row.getString("findings"),
                row.getString("hits"));
    }
}
