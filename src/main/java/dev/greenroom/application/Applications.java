package dev.greenroom.application;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Chunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications; every change locks its row first, so that a withdrawal and a worker cannot pass each other. */
@Repository
class Applications {
    private static final String COLUMNS =
            "select id, username, locale, status, draft, facts, stage_name, hub, risk, rejection_reason, created_at,"
                    + " changed_at, submitted_at from application ";

    private final JdbcClient database;

    Applications(JdbcClient database) {
        this.database = database;
    }

    Optional<Application> find(ApplicationId id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(Applications::map)
                .optional();
    }

    Application get(ApplicationId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Of these, those that were ever submitted. */
    List<Application> submitted(Collection<ApplicationId> ids) {
        var found = new ArrayList<Application>();
        for (var chunk : Chunks.of(ids.stream().map(ApplicationId::value).toList())) {
            found.addAll(database.sql(COLUMNS + "where facts is not null and id in (:ids)")
                    .param("ids", chunk)
                    .query(Applications::map)
                    .list());
        }
        return found;
    }

    Application lock(ApplicationId id) {
        return database.sql(COLUMNS + "where id = ? for update")
                .param(id.value())
                .query(Applications::map)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The newest application of the account; ids sort by age. */
    Optional<ApplicationId> newestOf(String username) {
        return database.sql("select id from application where username = ? order by id desc limit 1")
                .param(username)
                .query(String.class)
                .optional()
                .map(ApplicationId::new);
    }

    boolean exists(ApplicationId id) {
        return find(id).isPresent();
    }

    Set<ApplicationId> allOf(String username) {
        return ids(database.sql("select id from application where username = ?").param(username));
    }

    /** All applications of the accounts that made these. */
    Set<ApplicationId> ofSameAccounts(Collection<ApplicationId> ids) {
        var same = new HashSet<ApplicationId>();
        for (var chunk : Chunks.of(ids.stream().map(ApplicationId::value).toList())) {
            same.addAll(ids(database.sql("select id from application where username in"
                            + " (select username from application where id in (:ids))")
                    .param("ids", chunk)));
        }
        return same;
    }

    private static Set<ApplicationId> ids(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> new ApplicationId(row.getString(1))).set();
    }

    void freeLogin(ApplicationId id) {
        database.sql("update application set open_account = null where id = ?")
                .param(id.value())
                .update();
    }

    /** A draft for an account that has no open application; the constraint lets only one of two callers through. */
    void open(ApplicationId id, String username, String locale, String emptyDraft, OffsetDateTime now) {
        int opened = database.sql(
                        """
                        insert into application (id, username, open_account, locale, status, draft, created_at, changed_at)
                        values (:id, :username, :username, :locale, 'DRAFT', :draft, :now, :now) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("username", username)
                .param("locale", locale)
                .param("draft", emptyDraft)
                .param("now", now)
                .update();
        if (opened == 1) {
            recordStep(id, ApplicationStatus.DRAFT, now);
        }
    }

    void save(ApplicationId id, String draft, String locale, OffsetDateTime now) {
        database.sql("update application set draft = ?, locale = ?, changed_at = ? where id = ?")
                .params(draft, locale, now, id.value())
                .update();
    }

    void submit(ApplicationId id, String facts, Applicant applicant, OffsetDateTime now) {
        database.sql(
                        """
                        update application set facts = ?, stage_name = ?, hub = ?, changed_at = ?,
                        submitted_at = coalesce(submitted_at, ?) where id = ?
                        """)
                .params(facts, applicant.stageName(), applicant.hub(), now, now, id.value())
                .update();
    }

    /** Keeps what the facts were before they are replaced. */
    void keepFormer(Application application, String username, OffsetDateTime now) {
        database.sql("insert into application_former_facts (application_id, facts, replaced_at, replaced_by)"
                        + " values (?, ?, ?, ?)")
                .params(application.id().value(), application.submitted(), now, username)
                .update();
    }

    /** Changes the status of a locked application; an ended one frees its account for a new one. */
    void move(ApplicationId id, ApplicationStatus next, OffsetDateTime now) {
        database.sql(
                        """
                        update application set status = ?, changed_at = ?,
                        open_account = case when ? then null else open_account end where id = ?
                        """)
                .params(next.name(), now, next.hasEnded(), id.value())
                .update();
        recordStep(id, next, now);
    }

    void explainRejection(ApplicationId id, String reason) {
        database.sql("update application set rejection_reason = ? where id = ?")
                .params(reason, id.value())
                .update();
    }

    void rate(ApplicationId id, Risk risk) {
        database.sql("update application set risk = ? where id = ?")
                .params(risk.name(), id.value())
                .update();
    }

    /** True for the first process instance that claims the application, and for the same one again. */
    boolean claim(ApplicationId id, long processInstance) {
        return database.sql(
                                """
                                update application set process_instance = :instance
                                where id = :id and (process_instance is null or process_instance = :instance)
                                """)
                        .param("instance", processInstance)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private void recordStep(ApplicationId id, ApplicationStatus status, OffsetDateTime now) {
        database.sql("insert into application_step (application_id, status, at) values (?, ?, ?)")
                .params(id.value(), status.name(), now)
                .update();
    }

    private static Application map(ResultSet row, int index) throws SQLException {
        return new Application(
                new ApplicationId(row.getString("id")),
                row.getString("username"),
                row.getString("locale"),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getString("draft"),
                row.getString("facts"),
                row.getString("stage_name"),
                row.getString("hub"),
                risk(row.getString("risk")),
                row.getString("rejection_reason"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getObject("submitted_at", OffsetDateTime.class));
    }

    private static @Nullable Risk risk(@Nullable String name) {
        return name == null ? null : Risk.valueOf(name);
    }
}
