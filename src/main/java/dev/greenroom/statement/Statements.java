package dev.greenroom.statement;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The statements as stored: set-based in, one page out. Figures are sealed, because they carry a name. */
@Component
public class Statements {
    private static final int SLICE = 500;
    private static final String COLUMNS =
            "number, kind, week, creator_id, status, gross, withheld, net, currency, payout_id";

    private final NamedParameterJdbcTemplate jdbc;
    private final SealedFigures sealed;

    Statements(NamedParameterJdbcTemplate jdbc, SealedFigures sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** A filter is left out when it is null. Newest week first, then by number. */
    public Listing<Statement> list(Filter filter, int page, int size) {
        var where = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new MapSqlParameterSource();
        filter.conditions().forEach((column, value) -> {
            where.add(column + " = :" + column);
            parameters.addValue(column, value);
        });
        var from = " from statement where " + String.join(" and ", where);
        var total = jdbc.queryForObject("select count(*)" + from, parameters, Long.class);
        parameters.addValue("limit", size).addValue("offset", (long) page * size);
        var items = jdbc.query(
                "select " + COLUMNS + from + " order by week desc, number limit :limit offset :offset",
                parameters,
                Statements::row);
        return new Listing<>(items, total == null ? 0 : total, page, size);
    }

    public Optional<Statement> find(String number) {
        return jdbc
                .query("select " + COLUMNS + " from statement where number = :n", Map.of("n", number), Statements::row)
                .stream()
                .findFirst();
    }

    /** Numbers by payout, for those payouts that have a statement, whatever its status. */
    public Map<PayoutId, Statement> ofPayouts(Collection<PayoutId> payouts) {
        if (payouts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select " + COLUMNS + " from statement where payout_id in (:ids)",
                        Map.of("ids", ids(payouts)),
                        Statements::row)
                .stream()
                .collect(Collectors.toMap(Statement::payoutId, statement -> statement));
    }

    Optional<StatementFigures> figures(String number) {
        return jdbc
                .queryForList("select figures from statement where number = :n", Map.of("n", number), String.class)
                .stream()
                .findFirst()
                .map(sealed::open);
    }

    void redraft(List<StatementFigures> figures) {
        var known = known(figures);
        jdbc.batchUpdate(
                """
                update statement set gross = :gross, withheld = :withheld, net = :net, currency = :currency,
                    layout = :layout, figures = :figures
                where payout_id = :payout and status = 'DRAFT'""",
                figures.stream()
                        .filter(one -> known.contains(one.payoutId()))
                        .map(this::parameters)
                        .toArray(SqlParameterSource[]::new));
    }

    void insertMissing(List<StatementFigures> figures, OffsetDateTime now) {
        var known = known(figures);
        var missing = figures.stream()
                .filter(one -> !known.contains(one.payoutId()))
                .collect(Collectors.groupingBy(StatementFigures::week));
        missing.forEach((week, news) -> {
            int number = reserve(week, news.size());
            var rows = new ArrayList<SqlParameterSource>();
            for (var one : news) {
                rows.add(parameters(one)
                        .addValue("number", "GR-%s-%06d".formatted(week, number++))
                        .addValue("now", now));
            }
            jdbc.batchUpdate(
                    """
                    insert into statement (number, payout_id, creator_id, week, kind, status, gross, withheld, net, currency,
                        layout, figures, drafted_at)
                    values (:number, :payout, :creator, :week, 'WEEKLY', 'DRAFT', :gross, :withheld, :net, :currency,
                        :layout, :figures, :now)""",
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
        var all = ids(payouts);
        for (int from = 0; from < all.size(); from += SLICE) {
            var slice = all.subList(from, Math.min(from + SLICE, all.size()));
            jdbc.update(
                    "update statement set " + change + " where " + condition + " and payout_id in (:ids)",
                    Map.of("ids", slice, "now", now));
        }
    }

    private int reserve(BonusWeek week, int count) {
        var parameters = Map.of("week", week.toString(), "count", count);
        jdbc.update(
                "insert into statement_sequence (week, last_number) values (:week, 0) on conflict do nothing",
                parameters);
        jdbc.update("update statement_sequence set last_number = last_number + :count where week = :week", parameters);
        var last = jdbc.queryForObject(
                "select last_number from statement_sequence where week = :week", parameters, Integer.class);
        return (last == null ? 0 : last) - count + 1;
    }

    private Set<PayoutId> known(List<StatementFigures> figures) {
        return new HashSet<>(
                ofPayouts(figures.stream().map(StatementFigures::payoutId).toList())
                        .keySet());
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

    private static List<String> ids(Collection<PayoutId> payouts) {
        return payouts.stream().map(PayoutId::value).toList();
    }

    private static Statement row(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        return new Statement(
                row.getString("number"),
                Statement.Kind.valueOf(row.getString("kind")),
                BonusWeek.parse(row.getString("week")),
                new CreatorId(row.getString("creator_id")),
                Statement.Status.valueOf(row.getString("status")),
                new Money(row.getBigDecimal("gross"), currency),
                new Money(row.getBigDecimal("withheld"), currency),
                new Money(row.getBigDecimal("net"), currency),
                new PayoutId(row.getString("payout_id")));
    }

    /** Which statements; a null is no condition. */
    public record Filter(
            @Nullable BonusWeek week,
            @Nullable CreatorId creator,
            Statement.@Nullable Kind kind,
            Statement.@Nullable Status status) {
        private Map<String, String> conditions() {
            var conditions = new java.util.LinkedHashMap<String, String>();
            put(conditions, "week", week);
            put(conditions, "creator_id", creator);
            put(conditions, "kind", kind);
            put(conditions, "status", status);
            return conditions;
        }

        private static void put(Map<String, String> conditions, String column, @Nullable Object value) {
            if (value != null) {
                conditions.put(column, value.toString());
            }
        }
    }
}
