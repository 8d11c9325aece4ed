package dev.greenroom.statement;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Amounts as they stand on paper: {@code 212,000.00}. Numbers without decimals are counts and stay as they are, but for those with a
 * currency behind them.
 */
final class AmountText {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern WITH_CURRENCY = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ([A-Z]{3})");
    private static final Pattern DECIMALS = Pattern.compile("\\.(\\d+)$");
    /** As wide as a digit. */
    private static final String FIGURE_SPACE = "\u2007";

    private AmountText() {}

    static String of(String amount) {
        var foreign = WITH_CURRENCY.matcher(amount);
        if (foreign.matches()) {
            var number = new BigDecimal(foreign.group(1));
            return String.format(Locale.ROOT, "%,." + number.scale() + "f ", number) + foreign.group(2);
        }
        return AMOUNT.matcher(amount).matches()
                ? new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(amount))
                : amount;
    }

    /** With its decimal point above and below those of the others in its column. */
    static String of(String amount, int decimals) {
        var text = of(amount);
        boolean isAmount = decimals(text) > 0;
        return isAmount ? text + FIGURE_SPACE.repeat(Math.max(0, decimals - decimals(text))) : text;
    }

    /** The most decimals of any; zero when there are counts only. */
    static int mostDecimals(Stream<String> amounts) {
        return amounts.mapToInt(amount -> decimals(of(amount))).max().orElse(0);
    }

    private static int decimals(String text) {
        var decimals = DECIMALS.matcher(text);
        return decimals.find() ? decimals.group(1).length() : 0;
    }
}
