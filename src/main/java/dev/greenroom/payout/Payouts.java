package dev.greenroom.payout;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The payouts as stored, read and written set-based. */
@Component
class Payouts {
    private static final int SLICE = 500;
    private static final String SELECT = "select * from payout where ";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    Payouts(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Skips a creator who already has this payout in this week. */
    void insert(Collection<Payout> payouts) {
        jdbc.batchUpdate(
                """
                insert into payout (id, end_to_end_id, creator_id, week, reissue, chunk, status, accrued, gross, withheld, net,
                    currency, tax_date, rail, batch_id, in_batch, payee_print, replaces, reason_code, reason_text, who_acts,
                    transfer_currency, transfer_amount, transfer_rate, transfer_unit, transfer_rate_date, transfer_source,
                    transfer_residue, transfer_rate_id, version, created_at, changed_at)
                values (:id, :endToEndId, :creator, :week, :reissue, :chunk, :status, :accrued, :gross, :withheld, :net,
                    :currency, :taxDate, :rail, :batch, :inBatch, :print, :replaces, :code, :text, :who,
                    :transferCurrency, :transferAmount, :rate, :unit, :rateDate, :source, :residue, :rateId,
                    :version, :now, :now) on conflict do nothing""",
                payouts.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    /** @throws OptimisticLockingFailureException when one was changed by another transaction */
    void save(Collection<Payout> payouts) {
        var counts = jdbc.batchUpdate(
                """
                update payout set status = :status, accrued = :accrued, gross = :gross, withheld = :withheld, net = :net,
                    currency = :currency, tax_date = :taxDate, rail = :rail, batch_id = :batch, in_batch = :inBatch,
                    payee_print = :print, reason_code = :code, reason_text = :text, who_acts = :who,
                    transfer_currency = :transferCurrency, transfer_amount = :transferAmount, transfer_rate = :rate,
                    transfer_unit = :unit, transfer_rate_date = :rateDate, transfer_source = :source,
                    transfer_residue = :residue, transfer_rate_id = :rateId,
                    version = :version, changed_at = :now
                where id = :id and version = :version - 1""",
                payouts.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
        for (int count : counts) {
            if (count != 1) {
                throw new OptimisticLockingFailureException("A payout was changed meanwhile");
            }
        }
    }

    Optional<Payout> find(PayoutId id) {
        return query(SELECT + "id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    Optional<Payout> lock(PayoutId id) {
        return query(SELECT + "id = :id for update", Map.of("id", id.value())).stream()
                .findFirst();
    }

    Optional<Payout> replacing(PayoutId old) {
        return query(SELECT + "replaces = :id", Map.of("id", old.value())).stream()
                .findFirst();
    }

    List<Payout> lockUnprepared(BonusWeek week, int chunk) {
        return query(
                SELECT + "week = :week and chunk = :chunk and status = 'DRAFT' order by id for update",
                Map.of("week", week.toString(), "chunk", chunk));
    }

    List<Payout> lockInBatch(BatchId batch, PayoutStatus status) {
        return query(
                SELECT + "batch_id = :batch and in_batch and status = :status order by id for update",
                Map.of("batch", batch.value(), "status", status.name()));
    }

    List<Payout> lockInBatch(BatchId batch) {
        return query(SELECT + "batch_id = :batch and in_batch order by id for update", Map.of("batch", batch.value()));
    }

    /** In id order, so that two reports never wait for each other. */
    List<Payout> lockByEndToEndId(Collection<String> endToEndIds) {
        var found = new ArrayList<Payout>();
        var sorted = endToEndIds.stream().sorted().distinct().toList();
        for (int from = 0; from < sorted.size(); from += SLICE) {
            var slice = sorted.subList(from, Math.min(from + SLICE, sorted.size()));
            found.addAll(
                    query(SELECT + "end_to_end_id in (:ids) order by end_to_end_id for update", Map.of("ids", slice)));
        }
        return found;
    }

    List<Payout> lockUnbatched(BonusWeek week) {
        return query(
                SELECT
                        + "week = :week and reissue = 0 and status = 'READY' and batch_id is null order by creator_id for update",
                Map.of("week", week.toString()));
    }

    List<Payout> ofCreator(CreatorId creator, BonusWeek week) {
        return query(
                SELECT + "creator_id = :creator and week = :week order by reissue desc",
                Map.of("creator", creator.value(), "week", week.toString()));
    }

    List<PayoutId> ids(BonusWeek week, PayoutStatus status) {
        return jdbc.query(
                "select id from payout where week = :week and status = :status order by id",
                Map.of("week", week.toString(), "status", status.name()),
                (row, i) -> new PayoutId(row.getString(1)));
    }

    List<Integer> chunks(BonusWeek week) {
        return jdbc.queryForList(
                "select distinct chunk from payout where week = :week and chunk is not null order by chunk",
                Map.of("week", week.toString()),
                Integer.class);
    }

    List<String> ids(String sql, Map<String, ?> parameters) {
        return jdbc.queryForList(sql, parameters, String.class);
    }

    List<Payout> query(String sql, Map<String, ?> parameters) {
        return jdbc.query(sql, parameters, Payouts::row);
    }

    private MapSqlParameterSource parameters(Payout payout) {
        return TransferColumns.of(payout.conversion())
                .addValue("id", payout.id().value())
                .addValue("endToEndId", payout.endToEndId())
                .addValue("creator", payout.creatorId().value())
                .addValue("week", payout.week().toString())
                .addValue("reissue", payout.reissue())
                .addValue("chunk", payout.chunk())
                .addValue("status", payout.status().name())
                .addValue("accrued", payout.accrued())
                .addValue("gross", payout.gross().amount())
                .addValue("withheld", payout.withheld().amount())
                .addValue("net", payout.net().amount())
                .addValue("currency", payout.gross().currency())
                .addValue("taxDate", payout.taxDate())
                .addValue("rail", text(payout.rail()))
                .addValue("batch", text(payout.batchId()))
                .addValue("inBatch", payout.inBatch())
                .addValue("print", payout.payeePrint())
                .addValue("replaces", text(payout.replaces()))
                .addValue("code", payout.reasonCode())
                .addValue("text", payout.reasonText())
                .addValue("who", payout.whoActs())
                .addValue("version", payout.version())
                .addValue("now", OffsetDateTime.now(clock));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Payout row(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        var rail = row.getString("rail");
        var batch = row.getString("batch_id");
        var replaces = row.getString("replaces");
        return new Payout(
                new PayoutId(row.getString("id")),
                row.getString("end_to_end_id"),
                new CreatorId(row.getString("creator_id")),
                BonusWeek.parse(row.getString("week")),
                row.getInt("reissue"),
                row.getObject("chunk", Integer.class),
                replaces == null ? null : new PayoutId(replaces),
                PayoutStatus.valueOf(row.getString("status")),
                new Payout.Figures(
                        row.getBoolean("accrued"),
                        new Money(row.getBigDecimal("gross"), currency),
                        new Money(row.getBigDecimal("withheld"), currency),
                        new Money(row.getBigDecimal("net"), currency),
                        row.getObject("tax_date", LocalDate.class),
                        TransferColumns.read(row)),
                new Payout.Place(
                        rail == null ? null : Rail.valueOf(rail),
                        batch == null ? null : new BatchId(batch),
                        row.getBoolean("in_batch"),
                        row.getString("payee_print")),
                new Payout.Reason(
                        row.getString("reason_code"), row.getString("reason_text"), row.getString("who_acts")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
