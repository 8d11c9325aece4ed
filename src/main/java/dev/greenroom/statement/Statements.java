package dev.greenroom.statement;

import dev.greenroom.money.Money;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Chunks;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements as they are listed. */
@Component
public class Statements {
    private static final String COLUMNS =
            "number, kind, period, week, creator_id, agency_id, status, gross, withheld, net, currency, payout_id";

    private final NamedParameterJdbcTemplate jdbc;

    Statements(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A filter is left out when it is null. Newest period first, then by number. */
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
                "select " + COLUMNS + from + " order by period desc, number limit :limit offset :offset",
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
        var found = new HashMap<PayoutId, Statement>();
        for (var ids : Chunks.of(payouts.stream().map(PayoutId::value).toList())) {
            jdbc.query(
                            "select " + COLUMNS + " from statement where payout_id in (:ids)",
                            Map.of("ids", ids),
                            Statements::row)
                    .forEach(statement -> found.put(Objects.requireNonNull(statement.payoutId()), statement));
        }
        return found;
    }

    private static Statement row(ResultSet row, int index) throws SQLException {
        var currency = row.getString("currency");
        var week = row.getString("week");
        var creator = row.getString("creator_id");
        var agency = row.getString("agency_id");
        var payout = row.getString("payout_id");
        return new Statement(
                row.getString("number"),
                Statement.Kind.valueOf(row.getString("kind")),
                row.getString("period"),
                week == null ? null : BonusWeek.parse(week),
                creator == null ? null : new CreatorId(creator),
                agency == null ? null : new AgencyId(agency),
                Statement.Status.valueOf(row.getString("status")),
                new Money(row.getBigDecimal("gross"), currency),
                new Money(row.getBigDecimal("withheld"), currency),
                new Money(row.getBigDecimal("net"), currency),
                payout == null ? null : new PayoutId(payout));
    }

    /** Which statements; a null is no condition. */
    public record Filter(
            @Nullable BonusWeek week,
            @Nullable String period,
            @Nullable CreatorId creator,
            @Nullable AgencyId agency,
            Statement.@Nullable Kind kind,
            Statement.@Nullable Status status) {

        /** What a creator may see: the own published ones. */
        public static Filter publishedOf(CreatorId creator) {
            return new Filter(null, null, creator, null, null, Statement.Status.PUBLISHED);
        }

        /** What an agency may see: the own published ones. */
        public static Filter publishedOf(AgencyId agency) {
            return new Filter(null, null, null, agency, Statement.Kind.AGENCY, Statement.Status.PUBLISHED);
        }

        private Map<String, String> conditions() {
            var conditions = new LinkedHashMap<String, String>();
            put(conditions, "week", week);
            put(conditions, "period", period);
            put(conditions, "creator_id", creator);
            put(conditions, "agency_id", agency);
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
