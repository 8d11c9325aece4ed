package dev.greenroom.exchange;

import dev.greenroom.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in CNY as it is transferred in another currency.
 *
 * @param amount what is transferred: rounded half up to the decimals of its currency, at most two
 * @param residue the CNY that the amount is worth less than what it was made from; negative when it is worth more
 */
public record Conversion(Money amount, ExchangeRate rate, Money residue) {

    /** @param net in CNY */
    public static Conversion of(Money net, ExchangeRate rate) {
        var unit = BigDecimal.valueOf(rate.unit());
        var amount = new Money(
                net.amount().multiply(unit).divide(rate.rate(), Money.decimals(rate.currency()), RoundingMode.HALF_UP),
                rate.currency());
        var worth = Money.cny(amount.amount().multiply(rate.rate()).divide(unit, Money.SCALE, RoundingMode.HALF_UP));
        return new Conversion(amount, rate, net.minus(worth));
    }

    public String currency() {
        return amount.currency();
    }

    /** The smallest step of the amount: {@code 0.01 EUR}, {@code 1 JPY}. */
    public String step() {
        return BigDecimal.ONE.movePointLeft(Money.decimals(currency())).toPlainString() + " " + currency();
    }
}
