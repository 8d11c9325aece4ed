package dev.greenroom.reverification;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.reverification.DueDates.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reverifications in the database; every change locks its row first. */
@Repository
class Reverifications {
    private static final String SELECT =
            "select id, creator_id, application_id, reason, due_on, state, round, opened_at,"
                    + " closed_at, closed_by from reverification ";

    private final JdbcClient database;

    Reverifications(JdbcClient database) {
        this.database = database;
    }

    /**
     * Opens what came due; one that was dropped is taken up again.
     *
     * @return empty when it was opened before, or another of this creator is open
     */
    Optional<Reverification> open(CreatorId creator, ApplicationId application, Due due, OffsetDateTime now) {
        int added = database.sql(
                        """
                        insert into reverification (id, creator_id, application_id, reason, due_on, state, open_creator,
                         round, opened_at)
                        values (:id, :creator, :application, :reason, :due, 'WAITING', :creator, 1, :now)
                        on conflict do nothing
                        """)
                .param("id", ReverificationId.next().value())
                .param("creator", creator.value())
                .param("application", application.value())
                .param("reason", due.reason().name())
                .param("due", due.dueOn())
                .param("now", now)
                .update();
        return added == 1 || resume(creator, due, now) ? open(creator) : Optional.empty();
    }

    private boolean resume(CreatorId creator, Due due, OffsetDateTime now) {
        return database.sql(
                                """
                                update reverification set state = 'WAITING', open_creator = creator_id, round = round + 1,
                                 process_instance = null, opened_at = :now, closed_at = null, closed_by = null
                                where creator_id = :creator and reason = :reason and due_on = :due and state = 'DROPPED'
                                 and not exists (select 1 from reverification other where other.open_creator = :creator)
                                """)
                        .param("creator", creator.value())
                        .param("reason", due.reason().name())
                        .param("due", due.dueOn())
                        .param("now", now)
                        .update()
                == 1;
    }

    Optional<Reverification> find(ReverificationId id) {
        return one("where id = ?", id.value());
    }

    Reverification get(ReverificationId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Reverification lock(ReverificationId id) {
        return one("where id = ? for update", id.value()).orElseThrow(NotFound::new);
    }

    Optional<Reverification> open(CreatorId creator) {
        return one("where open_creator = ?", creator.value());
    }

    Optional<Reverification> lockOpen(CreatorId creator) {
        return one("where open_creator = ? for update", creator.value());
    }

    List<Reverification> open(Collection<CreatorId> creators) {
        return database.sql(SELECT + "where open_creator in (:ids)")
                .param("ids", creators.stream().map(CreatorId::value).toList())
                .query(Reverifications::reverification)
                .list();
    }

    /** True for the first process instance that claims it, and for the same one again. */
    boolean claim(ReverificationId id, long processInstance) {
        return database.sql(
                                """
                                update reverification set process_instance = :instance
                                where id = :id and (process_instance is null or process_instance = :instance)
                                """)
                        .param("instance", processInstance)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void move(ReverificationId id, ReverificationState state, int round) {
        database.sql("update reverification set state = ?, round = ? where id = ?")
                .params(state.name(), round, id.value())
                .update();
    }

    void close(ReverificationId id, ReverificationState end, String by, OffsetDateTime now) {
        database.sql(
                        "update reverification set state = ?, open_creator = null, closed_at = ?, closed_by = ? where id = ?")
                .params(end.name(), now, by, id.value())
                .update();
    }

    /** The day on which the last verification of this creator ended with a decision. */
    Optional<OffsetDateTime> lastDecided(CreatorId creator) {
        return Optional.ofNullable(database.sql("select max(closed_at) as at from reverification where creator_id = ?"
                        + " and state in ('PASSED', 'REFUSED')")
                .param(creator.value())
                .query((row, index) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .orElse(null));
    }

    boolean hasPassed(CreatorId creator, ReverificationReason reason) {
        return database.sql(
                                "select count(*) from reverification where creator_id = ? and reason = ? and state = 'PASSED'")
                        .params(creator.value(), reason.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Reverification> one(String where, String value) {
        return database.sql(SELECT + where)
                .param(value)
                .query(Reverifications::reverification)
                .optional();
    }

    static Reverification reverification(ResultSet row, int number) throws SQLException {
        return new Reverification(
                new ReverificationId(row.getString("id")),
                new CreatorId(row.getString("creator_id")),
                new ApplicationId(row.getString("application_id")),
                ReverificationReason.valueOf(row.getString("reason")),
                row.getObject("due_on", LocalDate.class),
                ReverificationState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getString("closed_by"));
    }
}
