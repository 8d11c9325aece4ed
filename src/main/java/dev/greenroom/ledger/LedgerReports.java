package dev.greenroom.ledger;

import dev.greenroom.money.Money;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.Listing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger: the trial balance and the entries of one account. */
@Component
public class LedgerReports {
    private static final int SLICE = 500;

    private final JdbcClient jdbc;

    LedgerReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Debits and credits of every account of the chart since the beginning, in CNY. */
    public TrialBalance trialBalance() {
        var sums = sums();
        var accounts = Arrays.stream(LedgerAccount.values())
                .map(account -> sums.getOrDefault(
                        account.code(), line(account.code(), account.title(), BigDecimal.ZERO, BigDecimal.ZERO)))
                .toList();
        var debit = accounts.stream().map(AccountLine::debit).reduce(Money.cny("0"), Money::plus);
        var credit = accounts.stream().map(AccountLine::credit).reduce(Money.cny("0"), Money::plus);
        return new TrialBalance(debit, credit, debit.minus(credit), accounts);
    }

    private Map<String, AccountLine> sums() {
        var lines = new HashMap<String, AccountLine>();
        jdbc.sql("select account, sum(debit) as debit, sum(credit) as credit from ledger_entry group by account")
                .query((row, number) -> {
                    var account = LedgerAccount.ofCode(row.getString("account"));
                    return line(
                            account.code(), account.title(), row.getBigDecimal("debit"), row.getBigDecimal("credit"));
                })
                .list()
                .forEach(line -> lines.put(line.code(), line));
        return lines;
    }

    private static AccountLine line(String code, String title, BigDecimal debit, BigDecimal credit) {
        return new AccountLine(code, title, Money.cny(debit), Money.cny(credit));
    }

    /** Entries of an account, newest first. @throws NotFound when the chart has no such account */
    public Listing<Entry> entries(String code, int page, int size) {
        if (Arrays.stream(LedgerAccount.values())
                .noneMatch(account -> account.code().equals(code))) {
            throw new NotFound();
        }
        long total = jdbc.sql("select count(*) from ledger_entry where account = ?")
                .param(code)
                .query(Long.class)
                .single();
        var items = jdbc.sql(
                        """
                        select e.posting_key, p.booked_on, p.text, e.party, e.debit, e.credit, p.currency, p.recorded_at
                        from ledger_entry e join ledger_posting p on p.posting_key = e.posting_key
                        where e.account = ? order by e.id desc limit ? offset ?""")
                .params(code, size, (long) page * size)
                .query((row, number) -> new Entry(
                        row.getString("posting_key"),
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("text"),
                        row.getString("party"),
                        new Money(row.getBigDecimal("debit"), row.getString("currency")),
                        new Money(row.getBigDecimal("credit"), row.getString("currency")),
                        row.getObject("recorded_at", OffsetDateTime.class)))
                .list();
        return new Listing<>(items, total, page, size);
    }

    /** Those of these postings that were made. */
    public List<Posted> posted(Collection<String> keys) {
        var found = new ArrayList<Posted>();
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += SLICE) {
            found.addAll(
                    jdbc.sql("select posting_key, text, recorded_at from ledger_posting where posting_key in (:keys)")
                            .param("keys", all.subList(from, Math.min(from + SLICE, all.size())))
                            .query((row, number) -> new Posted(
                                    row.getString("posting_key"),
                                    row.getString("text"),
                                    row.getObject("recorded_at", OffsetDateTime.class)))
                            .list());
        }
        return found;
    }

    /** A posting without its legs. */
    public record Posted(String key, String text, OffsetDateTime recordedAt) {}

    /** @param difference debit less credit: always zero */
    public record TrialBalance(Money debit, Money credit, Money difference, List<AccountLine> accounts) {}

    public record AccountLine(String code, String name, Money debit, Money credit) {}

    /** @param party creator or agency id, or empty */
    public record Entry(
            String key,
            LocalDate date,
            String text,
            String party,
            Money debit,
            Money credit,
            OffsetDateTime recordedAt) {}
}
