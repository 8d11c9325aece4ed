package dev.greenroom.payout;

import dev.greenroom.money.Money;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.Statements;
import dev.greenroom.tax.TaxDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What was paid and arrived, by creator and day of payment. Only settled payouts: what came back was not income. */
@Component
class Paid {
    private static final int SLICE = 500;
    /** Tax is computed for a day of the month of payment; the batch knows the day itself. */
    private static final String PAID_ON = "coalesce(b.execution_date, p.tax_date)";

    private static final String PAYMENTS = "select p.*, " + PAID_ON + " as paid_on from payout p"
            + " left join payment_batch b on b.id = p.batch_id and p.in_batch"
            + " where p.status = 'SETTLED' and p.tax_date between :from and :to";
    private static final String ORDER = " order by p.creator_id, paid_on, p.id";

    private final NamedParameterJdbcTemplate jdbc;
    private final TaxDesk tax;
    private final Statements statements;

    Paid(NamedParameterJdbcTemplate jdbc, TaxDesk tax, Statements statements) {
        this.jdbc = jdbc;
        this.tax = tax;
        this.statements = statements;
    }

    /** @param statement number of the week's statement */
    record Payment(
            CreatorId creator,
            PayoutId payout,
            LocalDate date,
            String week,
            String statement,
            Money gross,
            Money vat,
            Money surcharges,
            Money incomeTax,
            Money net) {}

    private record Settled(Payout payout, LocalDate day) {}

    private static Settled row(ResultSet row, int index) throws SQLException {
        return new Settled(Payouts.row(row, index), row.getObject("paid_on", LocalDate.class));
    }

    /** Ids in order. */
    List<CreatorId> creators(LocalDate from, LocalDate to) {
        return jdbc.query(
                "select distinct creator_id from payout where status = 'SETTLED' and tax_date between :from and :to"
                        + " order by creator_id",
                Map.of("from", from, "to", to),
                (row, index) -> new CreatorId(row.getString(1)));
    }

    /** Of the creators in this range of ids: by creator, in the order of their days. */
    Map<CreatorId, List<Payment>> payments(LocalDate from, LocalDate to, CreatorId first, CreatorId last) {
        return payments(jdbc.query(
                PAYMENTS + " and p.creator_id between :first and :last" + ORDER,
                Map.of("from", from, "to", to, "first", first.value(), "last", last.value()),
                Paid::row));
    }

    /** Of these creators. */
    Map<CreatorId, List<Payment>> payments(LocalDate from, LocalDate to, Collection<CreatorId> creators) {
        var payouts = new ArrayList<Settled>();
        var ids = creators.stream().map(CreatorId::value).sorted().toList();
        for (int at = 0; at < ids.size(); at += SLICE) {
            payouts.addAll(jdbc.query(
                    PAYMENTS + " and p.creator_id in (:ids)" + ORDER,
                    Map.of("from", from, "to", to, "ids", ids.subList(at, Math.min(at + SLICE, ids.size()))),
                    Paid::row));
        }
        return payments(payouts);
    }

    private Map<CreatorId, List<Payment>> payments(List<Settled> settled) {
        var ids = settled.stream().map(one -> one.payout().id()).toList();
        var calculations = tax.calculations(ids);
        var numbers = statements.ofPayouts(ids);
        var payments = new TreeMap<CreatorId, List<Payment>>(Comparator.comparing(CreatorId::value));
        for (var one : settled) {
            var payout = one.payout();
            var calculation = Objects.requireNonNull(calculations.get(payout.id()), "A settled payout has its tax");
            var statement = numbers.get(payout.id());
            payments.computeIfAbsent(payout.creatorId(), none -> new ArrayList<>())
                    .add(new Payment(
                            payout.creatorId(),
                            payout.id(),
                            one.day(),
                            payout.week().toString(),
                            statement == null ? "" : statement.number(),
                            calculation.gross(),
                            calculation.vat(),
                            calculation.surcharges(),
                            calculation.incomeTax(),
                            calculation.net()));
        }
        return payments;
    }
}
