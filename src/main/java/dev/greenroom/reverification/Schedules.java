package dev.greenroom.reverification;

import dev.greenroom.reference.CreatorId;
import dev.greenroom.reverification.DueDates.Due;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What comes due for whom, in the database. */
@Repository
class Schedules {
    private static final String SELECT = "select creator_id, reason, opens_on, due_on from reverification_schedule ";

    /** Who was refused is not asked the same again: what else comes due must not wait behind it for ever. */
    private static final String UNDECIDED =
            """
             and not exists (select 1 from reverification done
                where done.creator_id = reverification_schedule.creator_id
                  and done.reason = reverification_schedule.reason
                  and done.due_on = reverification_schedule.due_on
                  and done.state in ('PASSED', 'REFUSED'))
            """;

    private final JdbcClient database;

    Schedules(JdbcClient database) {
        this.database = database;
    }

    void replace(CreatorId creator, List<Due> dues) {
        forget(creator);
        for (var due : dues) {
            database.sql("insert into reverification_schedule (creator_id, reason, opens_on, due_on)"
                            + " values (?, ?, ?, ?) on conflict do nothing")
                    .params(creator.value(), due.reason().name(), due.opensOn(), due.dueOn())
                    .update();
        }
    }

    void forget(CreatorId creator) {
        database.sql("delete from reverification_schedule where creator_id = ?")
                .param(creator.value())
                .update();
    }

    /** Of these creators, those that have a schedule. */
    Set<CreatorId> known(Collection<CreatorId> creators) {
        return new HashSet<>(
                database.sql("select distinct creator_id from reverification_schedule where creator_id in (:ids)")
                        .param("ids", creators.stream().map(CreatorId::value).toList())
                        .query((row, index) -> new CreatorId(row.getString(1)))
                        .list());
    }

    /** What is to be opened on this day: for each of these creators the one that is due first. */
    Map<CreatorId, Due> opening(Collection<CreatorId> creators, LocalDate day) {
        var first = new TreeMap<CreatorId, Due>(java.util.Comparator.comparing(CreatorId::value));
        database.sql(SELECT + "where creator_id in (:ids) and opens_on <= :day" + UNDECIDED
                        + " order by due_on, reason")
                .param("ids", creators.stream().map(CreatorId::value).toList())
                .param("day", day)
                .query((ResultSet row) -> {
                    first.putIfAbsent(new CreatorId(row.getString("creator_id")), due(row, 0));
                });
        return first;
    }

    /** What comes next for this creator. */
    Optional<Due> next(CreatorId creator) {
        return database.sql(SELECT + "where creator_id = ?" + UNDECIDED + " order by due_on, reason limit 1")
                .param(creator.value())
                .query(Schedules::due)
                .optional();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                ReverificationReason.valueOf(row.getString("reason")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
