package dev.greenroom.payout;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code greenroom.income-split.*}.
 *
 * @param line CNY, VAT included, in a calendar month up to which a small payee owes none: 100,000 net
 * @param band part of the line: who is nearer to it than this is just under it
 */
@ConfigurationProperties("greenroom.income-split")
record IncomeSplitSettings(@DefaultValue("101000") BigDecimal line, @DefaultValue("0.20") BigDecimal band) {
    BigDecimal from() {
        return line.subtract(line.multiply(band));
    }
}
