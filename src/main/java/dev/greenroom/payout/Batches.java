package dev.greenroom.payout;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The payment batches as stored. Callers lock a batch before they change it. */
@Component
class Batches {
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Batches(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param number counts the batches of one week, rail and currency; null for a re-issue */
    BatchId build(BonusWeek week, Rail rail, String currency, @Nullable Integer number, @Nullable PayoutId reissueOf) {
        var id = BatchId.next();
        jdbc.update(
                """
                insert into payment_batch (id, msg_id, week, rail, currency, number, reissue_of, status, payouts, total,
                    lists_loaded, holds, version, created_at)
                values (:id, :msgId, :week, :rail, :currency, :number, :reissueOf, 'BUILT', 0, 0, true, 0, 0, :now)""",
                new MapSqlParameterSource("id", id.value())
                        .addValue("msgId", Payout.endToEndId(id.value()))
                        .addValue("week", week.toString())
                        .addValue("rail", rail.name())
                        .addValue("currency", currency)
                        .addValue("number", number)
                        .addValue("reissueOf", reissueOf == null ? null : reissueOf.value())
                        .addValue("now", now()));
        return id;
    }

    int highestNumber(BonusWeek week, Rail rail, String currency) {
        var number = jdbc.queryForObject(
                "select coalesce(max(number), 0) from payment_batch where week = :week and rail = :rail and currency = :currency",
                Map.of("week", week.toString(), "rail", rail.name(), "currency", currency),
                Integer.class);
        return number == null ? 0 : number;
    }

    Optional<Batch> find(BatchId id) {
        return query("select * from payment_batch where id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    Batch lock(BatchId id) {
        return query("select * from payment_batch where id = :id for update", Map.of("id", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such batch"));
    }

    List<BatchId> ofRun(BonusWeek week) {
        return jdbc.query(
                "select id from payment_batch where week = :week and reissue_of is null order by rail, currency, number",
                Map.of("week", week.toString()),
                (row, i) -> new BatchId(row.getString(1)));
    }

    Optional<Batch> ofReissue(PayoutId old) {
        return query("select * from payment_batch where reissue_of = :old", Map.of("old", old.value())).stream()
                .findFirst();
    }

    Optional<Batch> byMsgId(String msgId) {
        return query("select * from payment_batch where msg_id = :id", Map.of("id", Payout.endToEndId(msgId))).stream()
                .findFirst();
    }

    /** Count and total from the payouts that are in it. */
    void recount(BatchId id) {
        jdbc.update(
                """
                update payment_batch set version = version + 1,
                    payouts = (select count(*) from payout where batch_id = :id and in_batch),
                    total = (select coalesce(sum(coalesce(transfer_amount, net)), 0) from payout where batch_id = :id and in_batch)
                where id = :id""",
                Map.of("id", id.value()));
    }

    /** @param likelyHits payees with hits that hold no money and that nobody has cleared */
    void inRelease(BatchId id, boolean listsLoaded, int likelyHits) {
        jdbc.update(
                """
                update payment_batch set status = 'IN_RELEASE', lists_loaded = :lists, likely_hits = :likely,
                    screened_at = :now,
                    held_until = null, version = version + 1
                where id = :id""",
                Map.of("id", id.value(), "lists", listsLoaded, "likely", likelyHits, "now", now()));
    }

    void contentsChanged(BatchId id) {
        jdbc.update(
                "update payment_batch set contents_changed_at = :now where id = :id",
                Map.of("id", id.value(), "now", now()));
    }

    void hold(BatchId id, long taskKey, OffsetDateTime until) {
        jdbc.update(
                """
                update payment_batch set status = 'HELD', holds = holds + 1, hold_task_key = :task, held_until = :until,
                    version = version + 1
                where id = :id""",
                Map.of("id", id.value(), "task", taskKey, "until", until));
    }

    /** The file is kept with the status change: a second delivery finds it and sends nothing again. */
    void sent(BatchId id, Sending sending) {
        jdbc.update(
                """
                update payment_batch set status = 'SENT', released_by = :by, released_task_key = :task, sent_at = :now,
                    report_overdue_at = :overdue, execution_date = :day, pain001 = :file, pain001_sha256 = :sha,
                    version = version + 1
                where id = :id""",
                new MapSqlParameterSource("id", id.value())
                        .addValue("by", sending.releasedBy())
                        .addValue("task", sending.taskKey())
                        .addValue("now", now())
                        .addValue("overdue", sending.reportOverdueAt())
                        .addValue("day", sending.executionDate())
                        .addValue("file", sending.sealedFile())
                        .addValue("sha", sending.sha256()));
    }

    void overdueAt(BatchId id, OffsetDateTime next) {
        jdbc.update(
                "update payment_batch set report_overdue_at = :next, version = version + 1 where id = :id",
                Map.of("id", id.value(), "next", next));
    }

    void close(BatchId id) {
        jdbc.update(
                "update payment_batch set status = 'CLOSED', version = version + 1 where id = :id",
                Map.of("id", id.value()));
    }

    Optional<String> sealedFile(BatchId id) {
        return jdbc
                .queryForList(
                        "select pain001 from payment_batch where id = :id and pain001 is not null",
                        Map.of("id", id.value()),
                        String.class)
                .stream()
                .findFirst();
    }

    List<Batch> query(String sql, Map<String, ?> parameters) {
        return jdbc.query(sql, parameters, Batches::row);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static Batch row(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        var reissueOf = row.getString("reissue_of");
        return new Batch(
                new BatchId(row.getString("id")),
                row.getString("msg_id"),
                BonusWeek.parse(row.getString("week")),
                Rail.valueOf(row.getString("rail")),
                currency,
                reissueOf == null ? null : new PayoutId(reissueOf),
                BatchStatus.valueOf(row.getString("status")),
                row.getInt("payouts"),
                new Money(row.getBigDecimal("total"), currency),
                row.getBoolean("lists_loaded"),
                row.getInt("likely_hits"),
                row.getObject("contents_changed_at", OffsetDateTime.class),
                row.getInt("holds"),
                row.getObject("hold_task_key", Long.class),
                row.getObject("held_until", OffsetDateTime.class),
                row.getString("released_by"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("report_overdue_at", OffsetDateTime.class),
                row.getObject("execution_date", LocalDate.class),
                row.getString("pain001_sha256"));
    }

    /** What is kept of a sending. */
    record Sending(
            String releasedBy,
            long taskKey,
            OffsetDateTime reportOverdueAt,
            LocalDate executionDate,
            String sealedFile,
            String sha256) {}
}
