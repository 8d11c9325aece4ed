package dev.greenroom.tax;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.money.Money;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One creator's tax as finance and auditors look at it: who is taxed how, and what was withheld from each payment. */
@Component
@Transactional(readOnly = true)
public class CreatorTax {
    private final CreatorRegister register;
    private final JdbcClient jdbc;

    CreatorTax(CreatorRegister register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    /** @param residence CN_RESIDENT, NON_RESIDENT or BUSINESS */
    public record Who(CreatorId id, String stageName, String residence) {}

    /**
     * A payment that counts.
     *
     * @param method CUMULATIVE, PER_MONTH, NON_RESIDENT, TREATY, ABROAD or NONE
     * @param treatyRate of the claim that limited it
     */
    public record Withheld(
            PayoutId payoutId,
            LocalDate date,
            String method,
            @Nullable BigDecimal treatyRate,
            Money gross,
            Money vat,
            Money surcharges,
            Money incomeTax,
            Money net) {}

    /** @throws NotFound when there is no such creator */
    public Who who(CreatorId creator) {
        var payee = register.payees(List.of(creator)).get(creator);
        if (payee == null) {
            throw new NotFound();
        }
        return new Who(creator, payee.stageName(), payee.residence());
    }

    /** Stage names; only those that exist. */
    public Map<CreatorId, String> names(Collection<CreatorId> creators) {
        return register.labels(creators);
    }

    /** Newest first, without those that were taken back. */
    public Listing<Withheld> withheld(CreatorId creator, int page, int size) {
        var total = jdbc.sql("select count(*) from tax_calculation where creator_id = ? and reversed_at is null")
                .param(creator.value())
                .query(Long.class)
                .single();
        var items = jdbc.sql(
                        """
                        select * from tax_calculation where creator_id = ? and reversed_at is null
                        order by paid_on desc, id desc limit ? offset ?""")
                .params(creator.value(), size, (long) page * size)
                .query(CreatorTax::withheld)
                .list();
        return new Listing<>(items, total, page, size);
    }

    private static Withheld withheld(ResultSet row, int number) throws SQLException {
        return new Withheld(
                new PayoutId(row.getString("payout_id")),
                row.getObject("paid_on", LocalDate.class),
                row.getString("method"),
                row.getBigDecimal("treaty_rate"),
                Money.cny(row.getBigDecimal("gross")),
                Money.cny(row.getBigDecimal("vat")),
                Money.cny(row.getBigDecimal("surcharges")),
                Money.cny(row.getBigDecimal("income_tax")),
                Money.cny(row.getBigDecimal("net")));
    }
}
