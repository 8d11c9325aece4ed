package dev.greenroom.creator;

import dev.greenroom.creator.CreatorFiles.Filter;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The creators in the database. */
@Repository
class Creators {
    private static final String SELECT =
            "select id, application_id, username, locale, stage_name, hub, standing, payee,"
                    + " active_since from creator ";
    private static final String MATCHES = " where (cast(:standing as varchar) is null or standing = :standing)"
            + " and (cast(:hub as varchar) is null or hub = :hub)"
            + " and (cast(:name as varchar) is null or lower(stage_name) like :name escape '!')"
            + " and (cast(:held as integer) = 0 or exists (select 1 from creator_hold h"
            + " where h.creator_id = creator.id and h.open_code is not null))";

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

    List<Creator> all(Collection<CreatorId> ids) {
        var found = new ArrayList<Creator>();
        for (var chunk : Chunks.of(ids)) {
            found.addAll(database.sql(SELECT + "where id in (:ids)")
                    .param("ids", chunk)
                    .query(Creators::creator)
                    .list());
        }
        return found;
    }

    Map<ApplicationId, CreatorId> ofApplications(Collection<ApplicationId> ids) {
        var found = new HashMap<ApplicationId, CreatorId>();
        for (var chunk : Chunks.ofText(ids.stream().map(ApplicationId::value).toList())) {
            database.sql("select application_id, id from creator where application_id in (:ids)")
                    .param("ids", chunk)
                    .query((ResultSet row) -> {
                        found.put(new ApplicationId(row.getString(1)), new CreatorId(row.getString(2)));
                    });
        }
        return found;
    }

    List<Creator> allOfApplications(Collection<ApplicationId> ids) {
        var found = new ArrayList<Creator>();
        for (var chunk : Chunks.ofText(ids.stream().map(ApplicationId::value).toList())) {
            found.addAll(database.sql(SELECT + "where application_id in (:ids)")
                    .param("ids", chunk)
                    .query(Creators::creator)
                    .list());
        }
        return found;
    }

    /** Applications of those who are or may again be paid, ascending: behind the first id, up to the second. */
    List<ApplicationId> screened(@Nullable ApplicationId after, @Nullable ApplicationId upTo, int size) {
        return database.sql("select application_id from creator where standing not in ('LEFT', 'BLACKLISTED')"
                        + " and application_id > :after"
                        + " and (cast(:upTo as varchar) is null or application_id <= :upTo)"
                        + " order by application_id limit :size")
                .param("after", after == null ? "" : after.value())
                .param("upTo", upTo == null ? null : upTo.value())
                .param("size", size)
                .query((row, number) -> new ApplicationId(row.getString(1)))
                .list();
    }

    Set<String> known(Collection<String> ids) {
        var known = new HashSet<String>();
        for (var chunk : Chunks.ofText(ids)) {
            known.addAll(database.sql("select id from creator where id in (:ids)")
                    .param("ids", chunk)
                    .query(String.class)
                    .list());
        }
        return known;
    }

    /** In the order of their ids: oldest first. */
    List<CreatorId> ids(int page, int size) {
        return database.sql("select id from creator order by id limit ? offset ?")
                .params(size, (long) page * size)
                .query((row, number) -> new CreatorId(row.getString(1)))
                .list();
    }

    List<CreatorId> after(@Nullable CreatorId last, int size) {
        return database.sql("select id from creator where id > ? order by id limit ?")
                .params(last == null ? "" : last.value(), size)
                .query((row, number) -> new CreatorId(row.getString(1)))
                .list();
    }

    List<CreatorId> between(@Nullable CreatorId after, CreatorId last) {
        return database.sql("select id from creator where id > ? and id <= ? order by id")
                .params(after == null ? "" : after.value(), last.value())
                .query((row, number) -> new CreatorId(row.getString(1)))
                .list();
    }

    List<Creator> find(Filter filter, int page, int size) {
        return matching(SELECT + MATCHES + " order by id desc limit :size offset :skipped", filter)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(Creators::creator)
                .list();
    }

    long count(Filter filter) {
        return matching("select count(*) from creator" + MATCHES, filter)
                .query(Long.class)
                .single();
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

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        return database.sql(sql)
                .param(
                        "standing",
                        filter.status() == null ? null : filter.status().name())
                .param("held", filter.held() ? 1 : 0)
                .param("hub", filter.hub())
                .param("name", filter.name() == null ? null : "%" + escaped(filter.name()) + "%");
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    private Optional<Creator> one(String where, String value) {
        return database.sql(SELECT + where)
                .param(value)
                .query(Creators::creator)
                .optional();
    }

    private static Creator creator(ResultSet row, int number) throws SQLException {
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
