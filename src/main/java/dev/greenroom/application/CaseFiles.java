package dev.greenroom.application;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submitted applications for officers and auditors. What was never submitted is its creator's own and is not here. */
@Component
@Transactional(readOnly = true)
public class CaseFiles {
    private static final String MATCHING =
            """
             from application where submitted_at is not null
             and (cast(:status as varchar) is null or status = :status)
             and (cast(:risk as varchar) is null or risk = :risk)
             and (cast(:hub as varchar) is null or hub = :hub)
            """;

    private final Applications applications;
    private final ApplicationDesk desk;
    private final InformationRequests requests;
    private final SubmittedDetails details;
    private final List<CaseContribution> contributors;
    private final JdbcClient database;

    CaseFiles(
            Applications applications,
            ApplicationDesk desk,
            InformationRequests requests,
            SubmittedDetails details,
            List<CaseContribution> contributors,
            JdbcClient database) {
        this.applications = applications;
        this.desk = desk;
        this.requests = requests;
        this.details = details;
        this.contributors = contributors;
        this.database = database;
    }

    /** The case, or {@link NotFound}. */
    public CaseFile get(ApplicationId id) {
        var application = applications.get(id);
        var contributions = new LinkedHashMap<String, Object>();
        for (var contributor : contributors) {
            var part = contributor.of(id);
            if (part != null) {
                contributions.put(contributor.name(), part);
            }
        }
        return CaseFile.of(application, desk.applicant(id), desk.standing(id), requests.all(id), contributions);
    }

    /** One page, newest submission first; a null filter matches all. */
    public Listing<Row> list(
            @Nullable ApplicationStatus status, @Nullable Risk risk, @Nullable String hub, int page, int size) {
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("status", status == null ? null : status.name());
        filter.put("risk", risk == null ? null : risk.name());
        filter.put("hub", hub);
        long total = database.sql("select count(*)" + MATCHING)
                .params(filter)
                .query(Long.class)
                .single();
        var rows = database.sql("select id, status, stage_name, risk, hub, submitted_at, changed_at" + MATCHING
                        + " order by submitted_at desc, id desc limit :size offset :offset")
                .params(filter)
                .params(Map.of("size", size, "offset", (long) page * size))
                .query(this::row)
                .list();
        return new Listing<>(rows, total, page, size);
    }

    private Row row(ResultSet row, int index) throws SQLException {
        var id = new ApplicationId(row.getString("id"));
        var risk = row.getString("risk");
        return new Row(
                id.value(),
                id.value(),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getString("stage_name"),
                risk == null ? null : Risk.valueOf(risk),
                row.getString("hub"),
                details.subjectAreas(id),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    /** One line of the list; {@code id} and {@code applicationId} are the same. */
    public record Row(
            String id,
            String applicationId,
            ApplicationStatus status,
            String stageName,
            @Nullable Risk risk,
            @Nullable String hub,
            List<String> subjectAreas,
            OffsetDateTime submittedAt,
            OffsetDateTime changedAt) {}
}
