package dev.greenroom.payout;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.Statements;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payouts and batches for the API and the pages: stage names and amounts, no identifiers. */
@Component
@Transactional(readOnly = true)
public class PayoutViews {
    private final NamedParameterJdbcTemplate jdbc;
    private final Payouts payouts;
    private final Batches batches;
    private final CreatorRegister register;
    private final Statements statements;
    private final BatchRates rates;

    PayoutViews(
            NamedParameterJdbcTemplate jdbc,
            Payouts payouts,
            Batches batches,
            CreatorRegister register,
            Statements statements,
            BatchRates rates) {
        this.jdbc = jdbc;
        this.payouts = payouts;
        this.batches = batches;
        this.register = register;
        this.statements = statements;
        this.rates = rates;
    }

    /** Newest week first. A null is no condition. */
    public Listing<PayoutView> payouts(PayoutFilter filter, int page, int size) {
        var conditions = new LinkedHashMap<String, @Nullable Object>();
        conditions.put("week", filter.week());
        conditions.put("status", filter.status());
        conditions.put("creator_id", filter.creator());
        conditions.put("batch_id", filter.batch());
        var parameters = new MapSqlParameterSource();
        var from = " from payout" + where(conditions, parameters);
        var total = jdbc.queryForObject("select count(*)" + from, parameters, Long.class);
        parameters.addValue("limit", size).addValue("offset", (long) page * size);
        var rows = jdbc.query(
                "select *" + from + " order by week desc, id limit :limit offset :offset", parameters, Payouts::row);
        return new Listing<>(views(rows), total == null ? 0 : total, page, size);
    }

    public Optional<PayoutView> payout(PayoutId id) {
        return payouts.find(id).map(payout -> views(List.of(payout)).getFirst());
    }

    public Listing<BatchView> batches(@Nullable BonusWeek week, int page, int size) {
        var conditions = new LinkedHashMap<String, @Nullable Object>();
        conditions.put("week", week);
        var parameters = new MapSqlParameterSource();
        var from = " from payment_batch" + where(conditions, parameters);
        var total = jdbc.queryForObject("select count(*)" + from, parameters, Long.class);
        parameters.addValue("limit", size).addValue("offset", (long) page * size);
        var rows = jdbc.query(
                "select *" + from + " order by week desc, id limit :limit offset :offset", parameters, Batches::row);
        var converted = rates.of(rows.stream().map(Batch::id).toList());
        return new Listing<>(rows, total == null ? 0 : total, page, size)
                .map(batch -> BatchView.of(batch, converted.get(batch.id())));
    }

    public Optional<BatchView> batch(BatchId id) {
        return batches.find(id)
                .map(batch -> BatchView.of(batch, rates.of(List.of(id)).get(id)));
    }

    private static String where(Map<String, @Nullable Object> conditions, MapSqlParameterSource parameters) {
        var parts = new ArrayList<String>();
        conditions.forEach((column, value) -> {
            if (value != null) {
                parts.add(column + " = :" + column);
                parameters.addValue(column, value.toString());
            }
        });
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    private List<PayoutView> views(List<Payout> rows) {
        var labels =
                register.labels(rows.stream().map(Payout::creatorId).distinct().toList());
        var numbers = statements.ofPayouts(rows.stream().map(Payout::id).toList());
        var successors =
                successors(rows.stream().map(payout -> payout.id().value()).toList());
        return rows.stream()
                .map(payout ->
                        view(payout, labels, numbers, successors.get(payout.id().value())))
                .toList();
    }

    private Map<String, String> successors(List<String> ids) {
        var found = new java.util.HashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.query("select replaces, id from payout where replaces in (:ids)", Map.of("ids", ids), row -> {
                found.put(row.getString(1), row.getString(2));
            });
        }
        return found;
    }

    private static PayoutView view(
            Payout payout,
            Map<CreatorId, String> labels,
            Map<PayoutId, Statement> numbers,
            @Nullable String replacedBy) {
        var statement = numbers.get(payout.id());
        return new PayoutView(
                payout.id(),
                payout.week(),
                payout.creatorId(),
                labels.getOrDefault(payout.creatorId(), ""),
                payout.status(),
                payout.gross().text(),
                payout.withheld().text(),
                payout.net().text(),
                payout.gross().currency(),
                payout.rail(),
                payout.batchId(),
                payout.inBatch(),
                payout.endToEndId(),
                payout.taxDate(),
                payout.reasonCode(),
                payout.reasonText(),
                payout.replaces(),
                replacedBy,
                statement == null ? null : statement.number(),
                TransferView.of(payout),
                payout.changedAt());
    }

    /** Which payouts; a null is no condition. */
    public record PayoutFilter(
            @Nullable BonusWeek week,
            @Nullable PayoutStatus status,
            @Nullable CreatorId creator,
            @Nullable BatchId batch) {}

    /**
     * @param inBatch false when taken out of its batch
     * @param statement number of its statement, if drawn
     * @param transfer null when the net is transferred as it is
     */
    public record PayoutView(
            PayoutId id,
            BonusWeek week,
            CreatorId creatorId,
            String creator,
            PayoutStatus status,
            String gross,
            String withheld,
            String net,
            String currency,
            @Nullable Rail rail,
            @Nullable BatchId batchId,
            boolean inBatch,
            String endToEndId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate taxDate,
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable PayoutId replaces,
            @Nullable String replacedBy,
            @Nullable String statement,
            @Nullable TransferView transfer,
            @JsonFormat(shape = JsonFormat.Shape.STRING) OffsetDateTime changedAt) {

        /** @param inFull else that compliance holds it, not why */
        public PayoutView told(boolean inFull) {
            return inFull
                    ? this
                    : new PayoutView(
                            id,
                            week,
                            creatorId,
                            creator,
                            status,
                            gross,
                            withheld,
                            net,
                            currency,
                            rail,
                            batchId,
                            inBatch,
                            endToEndId,
                            taxDate,
                            HoldCode.toldFinance(reasonCode),
                            reason,
                            replaces,
                            replacedBy,
                            statement,
                            transfer,
                            changedAt);
        }
    }
}
