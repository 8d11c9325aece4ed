package dev.greenroom.performance;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the week's performance file from finance. */
@Component
public class PerformanceDesk {
    private final JdbcClient jdbc;
    private final PerformanceWeeks weeks;
    private final FileIntake intake;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long largest;

    PerformanceDesk(
            JdbcClient jdbc,
            PerformanceWeeks weeks,
            FileIntake intake,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${greenroom.performance.largest-file:67108864}") long largest) {
        this.jdbc = jdbc;
        this.weeks = weeks;
        this.intake = intake;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.largest = largest;
    }

    /**
     * Reads the file line by line. Good lines are kept and replace earlier ones of the same creator, activity and subject area;
     * a file that was taken before replaces nothing, so that a repeated request never undoes a correction made since.
     *
     * @param refuseWhole store nothing when any line is wrong
     * @throws Rejected when this is not the performance file at all, or any line is wrong and {@code refuseWhole}
     * @throws dev.greenroom.problem.WrongState when the week is frozen
     */
    public Receipt receive(BonusWeek week, InputStream body, boolean refuseWhole, String actor) throws IOException {
        if (week.monday().isAfter(LocalDate.now(clock.withZone(BonusWeek.ZONE)))) {
            throw Rejected.of("week", "NOT_BEGUN", "This week has not begun");
        }
        try (var spool = UploadSpool.of(body, largest)) {
            return Objects.requireNonNull(
                    transaction.execute(status -> store(week, spool, refuseWhole, actor)), "a receipt");
        }
    }

    private Receipt store(BonusWeek week, UploadSpool spool, boolean refuseWhole, String actor) {
        weeks.holdOpen(week);
        boolean seen = seen(week, spool.sha256());
        var receipt = intake.take(week, upload(week, spool.sha256(), actor), spool.file(), seen);
        if (refuseWhole && !receipt.rejected().isEmpty()) {
            throw new Rejected(receipt.rejected().stream()
                    .map(line -> new Fault("lines[" + line.line() + "]", line.code(), line.message()))
                    .toList());
        }
        audit.record(new Act(
                actor,
                "PERFORMANCE_UPLOADED",
                "run",
                week.toString(),
                null,
                Map.of(
                        "sha256", spool.sha256(),
                        "accepted", "" + receipt.accepted(),
                        "changed", "" + receipt.changed(),
                        "rejected", "" + receipt.rejectedTotal())));
        return receipt;
    }

    private boolean seen(BonusWeek week, String sha256) {
        return jdbc.sql("select 1 from performance_upload where week = ? and sha256 = ? limit 1")
                .params(week.toString(), sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private long upload(BonusWeek week, String sha256, String actor) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into performance_upload (week, sha256, uploaded_by, uploaded_at) values (?, ?, ?, ?)")
                .params(week.toString(), sha256, actor, OffsetDateTime.now(clock))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey(), "a generated id").longValue();
    }

    /**
     * What became of a file.
     *
     * @param accepted good lines, also those that were there already
     * @param changed lines stored or replaced by this upload
     * @param rejected the bad lines in order, at most {@link FileIntake#LISTED} of {@code rejectedTotal}
     */
    public record Receipt(int accepted, int changed, int rejectedTotal, List<RejectedLine> rejected) {}

    /** @param line number of the physical line, the header being 1 */
    public record RejectedLine(int line, String code, String message) {}
}
