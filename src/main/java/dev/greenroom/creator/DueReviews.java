package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open holds and suspensions by the day on which somebody must look at them again. */
@Component
public class DueReviews {
    /** Code of a suspension among the holds. */
    public static final String SUSPENSION = "SUSPENSION";

    private static final String OPEN =
            """
             from (
                select h.creator_id, case when :told or h.family <> 'COMPLIANCE' then h.code else 'COMPLIANCE_REVIEW' end code,
                       h.family, h.owner, h.review_by, h.set_by, h.set_at,
                       case when :told or h.family <> 'COMPLIANCE' then h.note end note
                from creator_hold h where h.open_code is not null
                union all
                select s.creator_id, 'SUSPENSION', 'COMPLIANCE', s.suspended_by, s.review_by, s.suspended_by,
                       s.suspended_at, case when :told then s.reason end
                from creator_suspension s where s.open_creator is not null
            ) r join creator c on c.id = r.creator_id
            where (cast(:due as date) is null or r.review_by <= :due)
              and (cast(:code as varchar) is null or r.code = :code)
            """;

    private final JdbcClient database;
    private final Clock clock;

    DueReviews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One that is open.
     *
     * @param code of the hold, or {@link #SUSPENSION}
     * @param overdue its day is over
     */
    public record Review(
            CreatorId creatorId,
            String stageName,
            @Nullable String hub,
            String code,
            String whoActs,
            String owner,
            LocalDate reviewBy,
            boolean overdue,
            String setBy,
            OffsetDateTime setAt,
            @Nullable String note) {}

    /**
     * The longest overdue first.
     *
     * @param due only those with a review day up to this one
     * @param inFull else without why compliance holds: as one code, without notes
     */
    @Transactional(readOnly = true)
    public Listing<Review> find(@Nullable LocalDate due, @Nullable String code, boolean inFull, int page, int size) {
        var items = matching(
                        "select r.*, c.stage_name, c.hub" + OPEN
                                + " order by r.review_by, r.creator_id, r.code limit :size offset :skipped",
                        due,
                        code,
                        inFull)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(this::review)
                .list();
        long total = matching("select count(*)" + OPEN, due, code, inFull)
                .query(Long.class)
                .single();
        return new Listing<>(items, total, page, size);
    }

    private JdbcClient.StatementSpec matching(
            String sql, @Nullable LocalDate due, @Nullable String code, boolean inFull) {
        return database.sql(sql).param("due", due).param("code", code).param("told", inFull);
    }

    private Review review(ResultSet row, int number) throws SQLException {
        var reviewBy = row.getObject("review_by", LocalDate.class);
        return new Review(
                new CreatorId(row.getString("creator_id")),
                row.getString("stage_name"),
                row.getString("hub"),
                row.getString("code"),
                HoldCode.Family.valueOf(row.getString("family")).whoActs(),
                row.getString("owner"),
                reviewBy,
                reviewBy.isBefore(Times.today(clock)),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class),
                row.getString("note"));
    }
}
