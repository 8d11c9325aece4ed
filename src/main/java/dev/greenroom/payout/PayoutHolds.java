package dev.greenroom.payout;

import dev.greenroom.payout.PayoutBooks.Change;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.statement.StatementDesk;
import dev.greenroom.tax.TaxDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Takes payouts out before they are sent: tax and postings taken back, statement withdrawn, somebody told. */
@Component
class PayoutHolds {
    private final TaxDesk tax;
    private final StatementDesk statements;
    private final PayoutBooks books;
    private final PayoutExceptions exceptions;
    private final NamedParameterJdbcTemplate jdbc;

    PayoutHolds(
            TaxDesk tax,
            StatementDesk statements,
            PayoutBooks books,
            PayoutExceptions exceptions,
            NamedParameterJdbcTemplate jdbc) {
        this.tax = tax;
        this.statements = statements;
        this.books = books;
        this.exceptions = exceptions;
        this.jdbc = jdbc;
    }

    void hold(List<Hold> holds) {
        if (holds.isEmpty()) {
            return;
        }
        var ids = holds.stream().map(hold -> hold.payout().id()).toList();
        tax.reverse(ids);
        statements.withdraw(ids);
        var changes = new ArrayList<Change>();
        for (var hold : holds) {
            changes.add(
                    new Change(hold.payout(), hold.payout().held(hold.payout().gross(), hold.reason())));
            remember(hold.payout().id(), hold.hits());
        }
        books.apply(changes);
        exceptions.raise(changes.stream().map(Change::after).toList());
    }

    private void remember(PayoutId payout, List<Hit> hits) {
        jdbc.batchUpdate(
                """
                insert into payout_hit (payout_id, list, entry_id, band, score)
                values (:payout, :list, :entry, :band, :score) on conflict do nothing""",
                hits.stream()
                        .map(hit -> new MapSqlParameterSource("payout", payout.value())
                                .addValue("list", hit.list())
                                .addValue("entry", hit.entryId())
                                .addValue("band", hit.band().name())
                                .addValue("score", hit.score()))
                        .toArray(SqlParameterSource[]::new));
    }

    List<FoundHit> hits(PayoutId payout) {
        return jdbc.query(
                "select list, entry_id, band, score from payout_hit where payout_id = :id order by score desc",
                Map.of("id", payout.value()),
                (row, i) -> new FoundHit(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4).toPlainString()));
    }

    /** A payout, why it is held, and the hits if that is why. */
    record Hold(Payout payout, HoldReason reason, List<Hit> hits) {
        Hold(Payout payout, HoldReason reason) {
            this(payout, reason, List.of());
        }
    }

    /** A hit as remembered with a held payout: no name. */
    record FoundHit(String list, String entryId, String band, String score) {}
}
