package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holds in the database. */
@Repository
class Holds {
    private static final String SELECT = "select * from creator_hold where ";

    private final JdbcClient database;

    Holds(JdbcClient database) {
        this.database = database;
    }

    /** @return false when a hold with this code is open already */
    boolean open(CreatorId id, Hold hold) {
        return database.sql("insert into creator_hold (creator_id, family, open_code, code, note, creator_message,"
                                + " owner, review_by, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                id.value(),
                                hold.code().family().name(),
                                hold.code().name(),
                                hold.code().name(),
                                hold.note(),
                                hold.creatorMessage(),
                                hold.owner(),
                                hold.reviewBy(),
                                hold.setBy(),
                                hold.setAt())
                        .update()
                == 1;
    }

    /** True when a hold with this code by this username is open and said something else. */
    boolean note(CreatorId id, HoldCode code, String note, String setBy) {
        return database.sql("update creator_hold set note = ?"
                                + " where creator_id = ? and open_code = ? and set_by = ? and note <> ?")
                        .params(note, id.value(), code.name(), setBy, note)
                        .update()
                == 1;
    }

    void release(CreatorId id, HoldCode code, String note, String username, OffsetDateTime now) {
        database.sql("update creator_hold set open_code = null, released_by = ?, released_at = ?, release_note = ?"
                        + " where creator_id = ? and open_code = ?")
                .params(username, now, note, id.value(), code.name())
                .update();
    }

    boolean wasReleasedAfter(CreatorId id, HoldCode code, OffsetDateTime when) {
        return database.sql("select count(*) from creator_hold where creator_id = ? and code = ? and released_at > ?")
                        .params(id.value(), code.name(), when)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void extend(CreatorId id, HoldCode code, LocalDate reviewBy) {
        database.sql("update creator_hold set review_by = ? where creator_id = ? and open_code = ?")
                .params(reviewBy, id.value(), code.name())
                .update();
    }

    /** Newest first. */
    List<Hold> of(CreatorId id) {
        return database.sql(SELECT + "creator_id = ? order by id desc")
                .param(id.value())
                .query(Holds::hold)
                .list();
    }

    Map<CreatorId, List<Hold>> open(Collection<CreatorId> ids) {
        var open = new HashMap<CreatorId, List<Hold>>();
        for (var chunk : Chunks.of(ids)) {
            database.sql(SELECT + "open_code is not null and creator_id in (:ids) order by id")
                    .param("ids", chunk)
                    .query((ResultSet row) -> {
                        open.computeIfAbsent(new CreatorId(row.getString("creator_id")), none -> new ArrayList<>())
                                .add(hold(row, 0));
                    });
        }
        return open;
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                HoldCode.valueOf(row.getString("code")),
                row.getString("note"),
                row.getString("creator_message"),
                row.getString("owner"),
                row.getObject("review_by", LocalDate.class),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class),
                row.getString("released_by"),
                row.getObject("released_at", OffsetDateTime.class),
                row.getString("release_note"));
    }
}
