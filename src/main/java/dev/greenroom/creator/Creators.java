package dev.greenroom.creator;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The creators in the database, one by one; in sets see {@link CreatorRoll}. */
@Repository
class Creators {
    static final String SELECT = "select id, application_id, username, locale, stage_name, hub, standing, payee,"
            + " active_since from creator ";

    private final JdbcClient database;

    Creators(JdbcClient database) {
        this.database = database;
    }

    /** @return false when this application has its creator already */
    boolean add(Creator creator) {
        return database.sql("insert into creator (id, application_id, username, locale, stage_name, hub, standing,"
                                + " payee, active_since) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                creator.id().value(),
                                creator.applicationId().value(),
                                creator.username(),
                                creator.locale(),
                                creator.stageName(),
                                creator.hub(),
                                creator.standing().name(),
                                creator.payee(),
                                creator.activeSince())
                        .update()
                == 1;
    }

    Optional<Creator> find(CreatorId id) {
        return one("where id = ?", id.value());
    }

    /** A creator that is known to exist. */
    Creator get(CreatorId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No creator " + id));
    }

    /** The row is locked until the transaction ends. */
    Optional<Creator> lock(CreatorId id) {
        return one("where id = ? for update", id.value());
    }

    /** As {@link #lock}. @throws NotFound when there is no such creator */
    Creator locked(CreatorId id) {
        return lock(id).orElseThrow(NotFound::new);
    }

    Optional<Creator> ofApplication(ApplicationId id) {
        return one("where application_id = ?", id.value());
    }

    Optional<Creator> ofAccount(String username) {
        return one("where username = ? order by active_since desc limit 1", username);
    }

    void move(CreatorId id, CreatorStanding standing) {
        database.sql("update creator set standing = ? where id = ?")
                .params(standing.name(), id.value())
                .update();
    }

    boolean hasLeft(CreatorId id) {
        return database.sql("select count(*) from creator where id = ? and left_at is not null")
                        .param(id.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    void leave(CreatorId id, OffsetDateTime now) {
        database.sql("update creator set left_at = ? where id = ?")
                .params(now, id.value())
                .update();
    }

    /** As the creator is now and with each former payee, each sealed. */
    List<Creator> everyPayee(CreatorId id) {
        var now = get(id);
        var every = new ArrayList<>(List.of(now));
        database.sql("select payee from creator_former_payee where creator_id = ? order by id")
                .param(id.value())
                .query(String.class)
                .list()
                .forEach(payee -> every.add(now.withPayee(payee)));
        return every;
    }

    void replacePayee(Creator creator, String payee, String username, OffsetDateTime now) {
        database.sql("insert into creator_former_payee (creator_id, payee, replaced_at, replaced_by)"
                        + " values (?, ?, ?, ?)")
                .params(creator.id().value(), creator.payee(), now, username)
                .update();
        database.sql("update creator set payee = ?, payout_changed_at = ? where id = ?")
                .params(payee, now, creator.id().value())
                .update();
    }

    /** Keeps what was known before; how the creator is paid does not change. */
    void renewPayee(Creator creator, String payee, String username, OffsetDateTime now) {
        database.sql("insert into creator_former_payee (creator_id, payee, replaced_at, replaced_by)"
                        + " values (?, ?, ?, ?)")
                .params(creator.id().value(), creator.payee(), now, username)
                .update();
        database.sql("update creator set payee = ? where id = ?")
                .params(payee, creator.id().value())
                .update();
    }

    private Optional<Creator> one(String where, String value) {
        return database.sql(SELECT + where)
                .param(value)
                .query(Creators::creator)
                .optional();
    }

    static Creator creator(ResultSet row, int number) throws SQLException {
        return new Creator(
                new CreatorId(row.getString("id")),
                new ApplicationId(row.getString("application_id")),
                row.getString("username"),
                row.getString("locale"),
                row.getString("stage_name"),
                row.getString("hub"),
                CreatorStanding.valueOf(row.getString("standing")),
                row.getString("payee"),
                row.getObject("active_since", OffsetDateTime.class));
    }
}
