package dev.greenroom.creator;

import dev.greenroom.creator.CreatorFiles.Filter;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The creators in the database, read in sets. */
@Repository
class CreatorRoll {
    private static final String MATCHES = " where (cast(:standing as varchar) is null or standing = :standing)"
            + " and (cast(:hub as varchar) is null or hub = :hub)"
            + " and (cast(:name as varchar) is null or lower(stage_name) like :name escape '!')"
            + " and (cast(:held as integer) = 0 or exists (select 1 from creator_hold h"
            + " where h.creator_id = creator.id and h.open_code is not null))";

    private final JdbcClient database;

    CreatorRoll(JdbcClient database) {
        this.database = database;
    }

    List<Creator> all(Collection<CreatorId> ids) {
        var found = new ArrayList<Creator>();
        for (var chunk : Chunks.of(ids)) {
            found.addAll(database.sql(Creators.SELECT + "where id in (:ids)")
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
            found.addAll(database.sql(Creators.SELECT + "where application_id in (:ids)")
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
        return matching(Creators.SELECT + MATCHES + " order by id desc limit :size offset :skipped", filter)
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
}
