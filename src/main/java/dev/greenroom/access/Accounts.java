package dev.greenroom.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts in the database; usernames are in lower case. */
@Repository
class Accounts {
    private static final String SELECT =
            """
            select a.username, a.password_hash, a.agency_id, a.locale, a.enabled,
                   (select string_agg(r.role, ',') from account_role r where r.username = a.username) as roles
            from account a
            """;

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Actor> find(String username) {
        return database.sql(SELECT + " where a.username = ?")
                .param(username)
                .query((row, n) -> actor(row))
                .optional();
    }

    /** Everyone who is more than a creator, by name. */
    List<Actor> staff() {
        return database.sql(
                        SELECT
                                + """
                                where exists (select 1 from account_role s
                                              where s.username = a.username and s.role <> 'CREATOR')
                                order by a.username
                                """)
                .query((row, n) -> actor(row))
                .list();
    }

    boolean isEmpty() {
        return database.sql("select 1 from account limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** False when the username is taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Actor actor) {
        int added = database.sql(
                        """
                        insert into account (username, password_hash, agency_id, locale, enabled, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(Arrays.asList(
                        actor.username(),
                        actor.passwordHash(),
                        actor.agencyId(),
                        actor.locale(),
                        actor.enabled(),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC)))
                .update();
        if (added == 1) {
            addRoles(actor);
        }
        return added == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void update(Actor actor) {
        database.sql("update account set password_hash = ?, agency_id = ?, locale = ?, enabled = ? where username = ?")
                .params(Arrays.asList(
                        actor.passwordHash(), actor.agencyId(), actor.locale(), actor.enabled(), actor.username()))
                .update();
        database.sql("delete from account_role where username = ?")
                .param(actor.username())
                .update();
        addRoles(actor);
    }

    private void addRoles(Actor actor) {
        for (var role : actor.roles()) {
            database.sql("insert into account_role (username, role) values (?, ?)")
                    .params(actor.username(), role.name())
                    .update();
        }
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getString("username"),
                row.getString("password_hash"),
                roles(row.getString("roles")),
                row.getString("agency_id"),
                row.getString("locale"),
                row.getBoolean("enabled"));
    }

    private static Set<Role> roles(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toCollection(HashSet::new));
    }
}
