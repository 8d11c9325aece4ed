package dev.greenroom.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount with two decimals in one currency (ISO 4217). Arithmetic refuses to mix currencies. */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    public static final String CNY = "CNY";
    public static final int SCALE = 2;

    /** @throws ArithmeticException when the amount has more than two decimals: round first, by name */
    public Money {
        amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
        if (currency.length() != 3) {
            throw new IllegalArgumentException("A currency has three letters");
        }
    }

    public static Money cny(String amount) {
        return new Money(new BigDecimal(amount), CNY);
    }

    public static Money cny(BigDecimal amount) {
        return new Money(amount, CNY);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Rounds half up to 0.01, the rule for tax and payments. */
    public static Money halfUp(BigDecimal exact, String currency) {
        return new Money(exact.setScale(SCALE, RoundingMode.HALF_UP), currency);
    }

    /** Decimals of amounts in this currency: as ISO 4217 has it, at most two. */
    public static int decimals(String currency) {
        return CNY.equals(currency)
                ? SCALE
                : Math.min(SCALE, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money atMost(Money cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** The amount as JSON and files carry it: two decimals, no grouping. */
    public String text() {
        return amount.toPlainString();
    }

    /** The amount as banks and people write it: with the decimals of its currency, no grouping. */
    public String written() {
        return amount.setScale(decimals(currency), RoundingMode.UNNECESSARY).toPlainString();
    }

    @Override
    public String toString() {
        return text() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
