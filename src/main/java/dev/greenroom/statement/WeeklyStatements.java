package dev.greenroom.statement;

import dev.greenroom.reference.PayoutId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Weekly statements, one for each payout, written set-based. Figures are sealed, because they carry a name. */
@Component
class WeeklyStatements {
    private static final int SLICE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final SealedFigures sealed;
    private final StatementNumbers numbers;

    WeeklyStatements(NamedParameterJdbcTemplate jdbc, SealedFigures sealed, StatementNumbers numbers) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.numbers = numbers;
    }

    void redraft(List<StatementFigures> figures) {
        var known = known(figures);
        jdbc.batchUpdate(
                """
                update statement set gross = :gross, withheld = :withheld, net = :net, currency = :currency,
                    layout = :layout, figures = :figures
                where payout_id = :payout and status = 'DRAFT'""",
                figures.stream()
                        .filter(one -> known.contains(one.payoutId().value()))
                        .map(this::parameters)
                        .toArray(SqlParameterSource[]::new));
    }

    void insertMissing(List<StatementFigures> figures, OffsetDateTime now) {
        var known = known(figures);
        var missing = figures.stream()
                .filter(one -> !known.contains(one.payoutId().value()))
                .collect(Collectors.groupingBy(StatementFigures::week));
        missing.forEach((week, news) -> {
            var series = StatementNumbers.series(Statement.Kind.WEEKLY, week.toString());
            int number = numbers.reserve(series, news.size());
            var rows = new ArrayList<SqlParameterSource>();
            for (var one : news) {
                rows.add(parameters(one)
                        .addValue("number", StatementNumbers.number(series, number++))
                        .addValue("now", now));
            }
            jdbc.batchUpdate(
                    """
                    insert into statement (number, payout_id, creator_id, week, period, kind, status, gross, withheld, net,
                        currency, layout, figures, drafted_at)
                    values (:number, :payout, :creator, :week, :week, 'WEEKLY', 'DRAFT', :gross, :withheld, :net,
                        :currency, :layout, :figures, :now)""",
                    rows.toArray(SqlParameterSource[]::new));
        });
    }

    void publish(Collection<PayoutId> payouts, OffsetDateTime now) {
        move(payouts, "status = 'PUBLISHED', published_at = :now", "status = 'DRAFT'", now);
    }

    void withdraw(Collection<PayoutId> payouts, OffsetDateTime now) {
        move(payouts, "status = 'REPLACED', withdrawn_at = :now", "status in ('DRAFT', 'PUBLISHED')", now);
    }

    private void move(Collection<PayoutId> payouts, String change, String condition, OffsetDateTime now) {
        var all = payouts.stream().map(PayoutId::value).toList();
        for (int from = 0; from < all.size(); from += SLICE) {
            var slice = all.subList(from, Math.min(from + SLICE, all.size()));
            jdbc.update(
                    "update statement set " + change + " where " + condition + " and payout_id in (:ids)",
                    Map.of("ids", slice, "now", now));
        }
    }

    private Set<String> known(List<StatementFigures> figures) {
        if (figures.isEmpty()) {
            return Set.of();
        }
        var ids = figures.stream().map(one -> one.payoutId().value()).toList();
        return new HashSet<>(jdbc.queryForList(
                "select payout_id from statement where payout_id in (:ids)", Map.of("ids", ids), String.class));
    }

    private MapSqlParameterSource parameters(StatementFigures figures) {
        return new MapSqlParameterSource("payout", figures.payoutId().value())
                .addValue("creator", figures.creatorId().value())
                .addValue("week", figures.week().toString())
                .addValue("gross", figures.gross().amount())
                .addValue("withheld", figures.withheld().amount())
                .addValue("net", figures.net().amount())
                .addValue("currency", figures.net().currency())
                .addValue("layout", StatementPdf.LAYOUT)
                .addValue("figures", sealed.seal(figures));
    }
}
