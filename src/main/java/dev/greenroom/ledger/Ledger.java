package dev.greenroom.ledger;

import dev.greenroom.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Double entry: every posting balances, is written once by its key, and is never changed. Joins the caller's transaction. */
@Component
public class Ledger {
    private static final String REVERSAL = ":reversal";
    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Clock clock;

    Ledger(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.clock = clock;
    }

    /**
     * Writes postings set-based; a key already posted is skipped.
     *
     * @throws IllegalArgumentException when one does not balance, has a leg on both sides or none, or is not in CNY
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Collection<Posting> postings) {
        var all = List.copyOf(postings);
        for (int from = 0; from < all.size(); from += CHUNK) {
            write(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    /**
     * Writes the mirror of each posting under {@code key + ":reversal"}; repeats change nothing, and a key that was never
     * posted has nothing to reverse.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reverse(Collection<String> keys, LocalDate date, String text) {
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += CHUNK) {
            var mirrored = new ArrayList<Posting>();
            legs(all.subList(from, Math.min(from + CHUNK, all.size())))
                    .forEach((key, legs) -> mirrored.add(new Posting(key + REVERSAL, date, text, legs)));
            write(mirrored);
        }
    }

    private void write(List<Posting> postings) {
        var now = OffsetDateTime.now(clock);
        var heads = new ArrayList<Object[]>();
        for (Posting posting : postings) {
            var total = BalancePolicy.total(posting).amount();
            heads.add(new Object[] {
                posting.key(), posting.date(), posting.text(), total, total, BalancePolicy.CURRENCY, now
            });
        }
        int[] written = jdbc.batchUpdate(
                """
                insert into ledger_posting
                    (posting_key, booked_on, text, total_debit, total_credit, currency, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                heads);
        var entries = new ArrayList<Object[]>();
        for (int i = 0; i < written.length; i++) {
            if (written[i] != 0) {
                entries.addAll(rows(postings.get(i)));
            }
        }
        jdbc.batchUpdate(
                "insert into ledger_entry (posting_key, leg, account, party, debit, credit) values (?, ?, ?, ?, ?, ?)",
                entries);
    }

    private static List<Object[]> rows(Posting posting) {
        var rows = new ArrayList<Object[]>();
        for (Leg leg : posting.legs()) {
            rows.add(new Object[] {
                posting.key(),
                rows.size(),
                leg.account().code(),
                leg.party(),
                leg.debit().amount(),
                leg.credit().amount()
            });
        }
        return rows;
    }

    /** The legs of each posting, sides swapped. */
    private Map<String, List<Leg>> legs(List<String> keys) {
        var byKey = new LinkedHashMap<String, List<Leg>>();
        named.query(
                "select posting_key, account, party, debit, credit from ledger_entry where posting_key in (:keys) order by id",
                Map.of("keys", keys),
                row -> {
                    byKey.computeIfAbsent(row.getString("posting_key"), key -> new ArrayList<>())
                            .add(swapped(row));
                });
        return byKey;
    }

    private static Leg swapped(ResultSet row) throws SQLException {
        return new Leg(
                LedgerAccount.ofCode(row.getString("account")),
                row.getString("party"),
                Money.cny(row.getBigDecimal("credit")),
                Money.cny(row.getBigDecimal("debit")));
    }

    /** @param key natural key, for instance {@code payout:pay_…:accrued} */
    public record Posting(String key, LocalDate date, String text, List<Leg> legs) {
        public Posting {
            legs = List.copyOf(legs);
        }
    }

    /** @param party creator or agency id, or empty; exactly one of debit and credit is not zero */
    public record Leg(LedgerAccount account, String party, Money debit, Money credit) {
        public static Leg debit(LedgerAccount account, String party, Money amount) {
            return new Leg(account, party, amount, Money.zero(amount.currency()));
        }

        public static Leg credit(LedgerAccount account, String party, Money amount) {
            return new Leg(account, party, Money.zero(amount.currency()), amount);
        }
    }
}
