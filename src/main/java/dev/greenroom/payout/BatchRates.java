package dev.greenroom.payout;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.greenroom.exchange.ExchangeRate;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.exchange.ExchangeRates.Entered;
import dev.greenroom.reference.BatchId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The exchange rate of a batch in another currency. Screening gives all its payouts the same. */
@Component
public class BatchRates {
    private final NamedParameterJdbcTemplate jdbc;
    private final ExchangeRates rates;

    BatchRates(NamedParameterJdbcTemplate jdbc, ExchangeRates rates) {
        this.jdbc = jdbc;
        this.rates = rates;
    }

    /** For those batches that are in another currency. */
    Map<BatchId, BatchRate> of(Collection<BatchId> batches) {
        var found = new HashMap<BatchId, BatchRate>();
        if (!batches.isEmpty()) {
            jdbc.query(
                    """
                    select batch_id, max(transfer_currency) as transfer_currency, max(transfer_amount) as transfer_amount,
                        max(transfer_rate) as transfer_rate, max(transfer_unit) as transfer_unit, transfer_rate_date,
                        max(transfer_source) as transfer_source, sum(transfer_residue) as transfer_residue,
                        transfer_rate_id, sum(net) as net
                    from payout where batch_id in (:ids) and in_batch and transfer_rate_id is not null
                    group by batch_id, transfer_rate_date, transfer_rate_id order by transfer_rate_date, transfer_rate_id""",
                    Map.of("ids", batches.stream().map(BatchId::value).toList()),
                    row -> {
                        var conversion = TransferColumns.read(row);
                        if (conversion != null) {
                            var rate = conversion.rate();
                            found.put(
                                    new BatchId(row.getString("batch_id")),
                                    new BatchRate(
                                            rate.rate().toPlainString(),
                                            rate.unit(),
                                            rate.date(),
                                            rate.source(),
                                            row.getBigDecimal("net").toPlainString(),
                                            conversion.residue().text()));
                        }
                    });
        }
        return found;
    }

    /** Who entered what this batch is converted by. */
    List<Entered> entered(BatchId batch) {
        return rates.entered(jdbc.queryForList(
                "select distinct transfer_rate_id from payout where batch_id = :id and in_batch and transfer_rate_id is not null",
                Map.of("id", batch.value()),
                Long.class));
    }

    /**
     * @param rate CNY for {@code unit} of the batch's currency
     * @param net of its payouts, in CNY
     * @param residue in CNY, over all its payouts: what stays with the platform by rounding, or what it adds when negative
     */
    public record BatchRate(
            String rate,
            int unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate rateDate,
            String source,
            String net,
            String residue) {
        /** {@code 7.8312 CNY per 1 EUR, CFETS central parity, 2026-11-20} */
        public String words(String currency) {
            return ExchangeRate.words(rate, unit, currency, source, rateDate);
        }
    }
}
