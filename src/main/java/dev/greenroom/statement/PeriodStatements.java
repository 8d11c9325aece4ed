package dev.greenroom.statement;

import dev.greenroom.reference.Chunks;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Statements of months, years and agencies, written set-based: one edition of each is in force. */
@Component
class PeriodStatements {
    private static final int SLICE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final SealedFigures sealed;
    private final StatementNumbers numbers;

    PeriodStatements(NamedParameterJdbcTemplate jdbc, SealedFigures sealed, StatementNumbers numbers) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.numbers = numbers;
    }

    /** The edition in force, and the hash of what it shows. */
    private record InForce(String number, int edition, String hash) {}

    /** Issues those that show something else than the edition in force, which they replace. All of one kind and period. */
    int issue(List<PeriodStatement> statements, OffsetDateTime now) {
        int issued = 0;
        for (int from = 0; from < statements.size(); from += SLICE) {
            issued += issueSlice(statements.subList(from, Math.min(from + SLICE, statements.size())), now);
        }
        return issued;
    }

    private int issueSlice(List<PeriodStatement> statements, OffsetDateTime now) {
        var first = statements.getFirst();
        var series = StatementNumbers.series(first.kind(), first.period());
        // The lock on the series makes two issues of one period follow each other.
        numbers.reserve(series, 0);
        var inForce = inForce(statements);
        var rows = new ArrayList<SqlParameterSource>();
        var replaced = new ArrayList<String>();
        var fresh = statements.stream()
                .filter(one -> !hash(one).equals(hashOf(inForce.get(one.owner()))))
                .collect(Collectors.toList());
        int number = numbers.reserve(series, fresh.size());
        for (var one : fresh) {
            var before = inForce.get(one.owner());
            if (before != null) {
                replaced.add(before.number());
            }
            rows.add(parameters(one, before == null ? 1 : before.edition() + 1)
                    .addValue("number", StatementNumbers.number(series, number++))
                    .addValue("now", now));
        }
        if (!replaced.isEmpty()) {
            jdbc.update(
                    "update statement set status = 'REPLACED', withdrawn_at = :now where number in (:numbers)",
                    Map.of("numbers", replaced, "now", now));
        }
        jdbc.batchUpdate(
                """
                insert into statement (number, creator_id, agency_id, period, kind, edition, status, gross, withheld, net,
                    currency, layout, figures, content_hash, drafted_at, published_at)
                values (:number, :creator, :agency, :period, :kind, :edition, 'PUBLISHED', :gross, :withheld, :net,
                    :currency, :layout, :figures, :hash, :now, :now)""",
                rows.toArray(SqlParameterSource[]::new));
        return rows.size();
    }

    private Map<String, InForce> inForce(List<PeriodStatement> statements) {
        var first = statements.getFirst();
        var inForce = new HashMap<String, InForce>();
        jdbc.query(
                """
                select number, coalesce(creator_id, agency_id) as owner, edition, content_hash from statement
                where kind = :kind and period = :period and status = 'PUBLISHED'
                  and (creator_id in (:owners) or agency_id in (:owners))""",
                Map.of(
                        "kind", first.kind().name(),
                        "period", first.period(),
                        "owners",
                                statements.stream().map(PeriodStatement::owner).toList()),
                row -> {
                    inForce.put(
                            row.getString("owner"),
                            new InForce(row.getString("number"), row.getInt("edition"), row.getString("content_hash")));
                });
        return inForce;
    }

    private static @Nullable String hashOf(@Nullable InForce inForce) {
        return inForce == null ? null : inForce.hash();
    }

    /** Of a kind and period, those who have an edition in force: ids of creators or agencies, in order. */
    List<String> owners(Statement.Kind kind, String period) {
        return jdbc.queryForList(
                """
                select coalesce(creator_id, agency_id) from statement
                where kind = :kind and period = :period and status = 'PUBLISHED' order by 1""",
                Map.of("kind", kind.name(), "period", period),
                String.class);
    }

    /** Takes the editions in force of these owners out of force: there is nothing left to show. */
    void retract(Statement.Kind kind, String period, Collection<String> owners, OffsetDateTime now) {
        for (var ids : Chunks.of(owners)) {
            jdbc.update(
                    """
                    update statement set status = 'REPLACED', withdrawn_at = :now
                    where kind = :kind and period = :period and status = 'PUBLISHED'
                      and (creator_id in (:ids) or agency_id in (:ids))""",
                    Map.of("kind", kind.name(), "period", period, "ids", ids, "now", now));
        }
    }

    /** Of what it shows, whatever its number. */
    private String hash(PeriodStatement statement) {
        return Seal.hash("", sealed.text(statement.content()));
    }

    private MapSqlParameterSource parameters(PeriodStatement statement, int edition) {
        var creator = statement.creatorId();
        var agency = statement.agencyId();
        return new MapSqlParameterSource("creator", creator == null ? null : creator.value())
                .addValue("agency", agency == null ? null : agency.value())
                .addValue("period", statement.period())
                .addValue("kind", statement.kind().name())
                .addValue("edition", edition)
                .addValue("gross", statement.gross().amount())
                .addValue("withheld", statement.withheld().amount())
                .addValue("net", statement.net().amount())
                .addValue("currency", statement.net().currency())
                .addValue("layout", StatementPdf.LAYOUT)
                .addValue("hash", hash(statement))
                .addValue("figures", sealed.seal(statement.content()));
    }
}
