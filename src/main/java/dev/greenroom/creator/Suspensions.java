package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suspensions in the database. */
@Repository
class Suspensions {
    private final JdbcClient database;

    Suspensions(JdbcClient database) {
        this.database = database;
    }

    /** @return false when one is open already */
    boolean open(CreatorId id, Suspension suspension) {
        return database.sql("insert into creator_suspension (creator_id, open_creator, reason, creator_message,"
                                + " review_by, suspended_by, suspended_at) values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                id.value(),
                                id.value(),
                                suspension.reason(),
                                suspension.creatorMessage(),
                                suspension.reviewBy(),
                                suspension.suspendedBy(),
                                suspension.suspendedAt())
                        .update()
                == 1;
    }

    void end(CreatorId id, String note, String username, OffsetDateTime now) {
        database.sql("update creator_suspension set open_creator = null, ended_by = ?, ended_at = ?, end_note = ?"
                        + " where open_creator = ?")
                .params(username, now, note, id.value())
                .update();
    }

    void extend(CreatorId id, LocalDate reviewBy) {
        database.sql("update creator_suspension set review_by = ? where open_creator = ?")
                .params(reviewBy, id.value())
                .update();
    }

    Optional<Suspension> open(CreatorId id) {
        return Optional.ofNullable(open(List.of(id)).get(id));
    }

    Map<CreatorId, Suspension> open(Collection<CreatorId> ids) {
        var open = new HashMap<CreatorId, Suspension>();
        for (var chunk : Chunks.of(ids)) {
            database.sql("select * from creator_suspension where open_creator in (:ids)")
                    .param("ids", chunk)
                    .query((ResultSet row) -> {
                        open.put(new CreatorId(row.getString("creator_id")), suspension(row, 0));
                    });
        }
        return open;
    }

    /** Newest first. */
    List<Suspension> of(CreatorId id) {
        return database.sql("select * from creator_suspension where creator_id = ? order by id desc")
                .param(id.value())
                .query(Suspensions::suspension)
                .list();
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        return new Suspension(
                row.getString("reason"),
                row.getString("creator_message"),
                row.getObject("review_by", LocalDate.class),
                row.getString("suspended_by"),
                row.getObject("suspended_at", OffsetDateTime.class),
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("end_note"));
    }
}
