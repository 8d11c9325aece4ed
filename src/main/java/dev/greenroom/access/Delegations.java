package dev.greenroom.access;

import dev.greenroom.reference.DelegationId;
import dev.greenroom.reference.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The delegations in the database. */
@Repository
class Delegations {
    private static final String SELECT = "select * from delegation ";

    private final JdbcClient database;

    Delegations(JdbcClient database) {
        this.database = database;
    }

    void add(Delegation delegation) {
        database.sql("insert into delegation (id, holder, delegate, role, from_day, until_day, reason, created_by,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        delegation.id().value(),
                        delegation.holder(),
                        delegation.to(),
                        delegation.role().name(),
                        delegation.from(),
                        delegation.until(),
                        delegation.reason(),
                        delegation.createdBy(),
                        delegation.createdAt()))
                .update();
    }

    Optional<Delegation> find(DelegationId id) {
        return database.sql(SELECT + "where id = ?")
                .param(id.value())
                .query(Delegations::delegation)
                .optional();
    }

    /** False when it has ended already. */
    boolean end(DelegationId id, String by, OffsetDateTime at) {
        return database.sql("update delegation set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by, at, id.value())
                        .update()
                == 1;
    }

    boolean overlaps(Delegation other) {
        return database.sql("select 1 from delegation where holder = ? and delegate = ? and role = ?"
                        + " and ended_at is null and from_day <= ? and until_day >= ? limit 1")
                .params(other.holder(), other.to(), other.role().name(), other.until(), other.from())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Roles that this person holds today for others who are here and hold them in their own right. */
    List<Mandate> mandates(String delegate, @Nullable String agencyId, LocalDate today) {
        return database
                .sql(
                        """
                        select d.role, d.holder, h.agency_id from delegation d
                        join account h on h.username = d.holder and h.enabled
                        join account_role r on r.username = d.holder and r.role = d.role
                        where d.delegate = ? and d.ended_at is null and d.from_day <= ? and d.until_day >= ?
                        order by d.id
                        """)
                .params(delegate, today, today)
                .query((row, n) -> new Mandate(
                        Role.valueOf(row.getString("role")), row.getString("holder"), row.getString("agency_id")))
                .list()
                .stream()
                .map(mandate -> mandate.role() == Role.NETWORK_MANAGER
                        ? mandate
                        : new Mandate(mandate.role(), mandate.from(), null))
                .filter(mandate -> mandate.role() != Role.NETWORK_MANAGER
                        || java.util.Objects.equals(mandate.agencyId(), agencyId))
                .distinct()
                .toList();
    }

    /** The newest first; of everybody when the username is null. */
    Listing<Delegation> all(@Nullable String username, int page, int size) {
        var where = "where (cast(:username as varchar) is null or holder = :username or delegate = :username)";
        long total = database.sql("select count(*) from delegation " + where)
                .param("username", username)
                .query(Long.class)
                .single();
        var items = database.sql(SELECT + where + " order by id desc limit :size offset :skipped")
                .param("username", username)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(Delegations::delegation)
                .list();
        return new Listing<>(items, total, page, size);
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                new DelegationId(row.getString("id")),
                row.getString("holder"),
                row.getString("delegate"),
                Role.valueOf(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
