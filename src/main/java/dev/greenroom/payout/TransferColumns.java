package dev.greenroom.payout;

import dev.greenroom.exchange.Conversion;
import dev.greenroom.exchange.ExchangeRate;
import dev.greenroom.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The conversion of a payout as its row has it: all of its columns, or none. */
final class TransferColumns {
    private static final List<String> NAMES =
            List.of("transferCurrency", "transferAmount", "rate", "unit", "rateDate", "source", "residue", "rateId");

    private TransferColumns() {}

    static MapSqlParameterSource of(@Nullable Conversion conversion) {
        var parameters = new MapSqlParameterSource();
        if (conversion == null) {
            NAMES.forEach(name -> parameters.addValue(name, null));
            return parameters;
        }
        var rate = conversion.rate();
        return parameters
                .addValue("transferCurrency", conversion.currency())
                .addValue("transferAmount", conversion.amount().amount())
                .addValue("rate", rate.rate())
                .addValue("unit", rate.unit())
                .addValue("rateDate", rate.date())
                .addValue("source", rate.source())
                .addValue("residue", conversion.residue().amount())
                .addValue("rateId", rate.id());
    }

    static @Nullable Conversion read(ResultSet row) throws SQLException {
        var currency = row.getString("transfer_currency");
        if (currency == null) {
            return null;
        }
        var rate = new ExchangeRate(
                row.getLong("transfer_rate_id"),
                currency,
                row.getObject("transfer_rate_date", LocalDate.class),
                row.getInt("transfer_unit"),
                row.getBigDecimal("transfer_rate"),
                row.getString("transfer_source"));
        return new Conversion(
                new Money(row.getBigDecimal("transfer_amount"), currency),
                rate,
                Money.cny(row.getBigDecimal("transfer_residue")));
    }
}
