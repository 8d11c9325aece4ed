package dev.greenroom.conflict;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.ConflictId;
import dev.greenroom.reference.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The declared conflicts in the database; one that stands for each member of staff and person. */
@Repository
class Conflicts {
    private static final String SELECT = "select * from conflict_of_interest ";

    private final JdbcClient database;

    Conflicts(JdbcClient database) {
        this.database = database;
    }

    /** False when this relation stands already. */
    boolean add(Conflict conflict) {
        return database.sql("insert into conflict_of_interest (id, username, application_id, standing_for, relation,"
                                + " note, declared_by, declared_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(Arrays.asList(
                                conflict.id().value(),
                                conflict.username(),
                                conflict.applicationId().value(),
                                conflict.applicationId().value(),
                                conflict.relation(),
                                conflict.note(),
                                conflict.declaredBy(),
                                conflict.declaredAt()))
                        .update()
                == 1;
    }

    /** False when it has ended already. */
    boolean end(ConflictId id, String by, OffsetDateTime at, String reason) {
        return database.sql("update conflict_of_interest set standing_for = null, ended_by = ?, ended_at = ?,"
                                + " end_reason = ? where id = ? and ended_at is null")
                        .params(by, at, reason, id.value())
                        .update()
                == 1;
    }

    Optional<Conflict> find(ConflictId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(Conflicts::conflict)
                .optional();
    }

    Optional<Conflict> standing(String username, ApplicationId id) {
        return database.sql(SELECT + "where username = ? and standing_for = ?")
                .params(username, id.value())
                .query(Conflicts::conflict)
                .optional();
    }

    Set<ApplicationId> relatedTo(String username) {
        return database
                .sql("select standing_for from conflict_of_interest where username = ? and standing_for is not null")
                .param(username)
                .query(String.class)
                .list()
                .stream()
                .map(ApplicationId::new)
                .collect(Collectors.toSet());
    }

    /** Those that stand first, then the newest; of everybody when the username is null. */
    Listing<Conflict> all(@Nullable String username, int page, int size) {
        var where = "where (cast(:username as varchar) is null or username = :username)";
        long total = database.sql("select count(*) from conflict_of_interest " + where)
                .param("username", username)
                .query(Long.class)
                .single();
        var items = database.sql(SELECT + where + " order by case when ended_at is null then 0 else 1 end, id desc"
                        + " limit :size offset :skipped")
                .param("username", username)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(Conflicts::conflict)
                .list();
        return new Listing<>(items, total, page, size);
    }

    private static Conflict conflict(ResultSet row, int number) throws SQLException {
        return new Conflict(
                new ConflictId(row.getString("id")),
                row.getString("username"),
                new ApplicationId(row.getString("application_id")),
                row.getString("relation"),
                row.getString("note"),
                row.getString("declared_by"),
                row.getObject("declared_at", OffsetDateTime.class),
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
