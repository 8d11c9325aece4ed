package dev.greenroom.bonus;

import dev.greenroom.bonus.BonusRuns.Step;
import dev.greenroom.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one run pays or takes off of a correction.
 *
 * @param amount of the correction's sign, never zero
 * @param openAfter what is left for later runs
 */
record CorrectionUse(Correction correction, Money amount, Money openAfter) {
    private static final Comparator<Correction> OLDEST_FIRST =
            Comparator.comparing(correction -> correction.id().value());

    /**
     * One creator's corrections in one run: all that is owed to the creator is paid, then what was paid too much is taken off,
     * oldest first, down to 0.00 and no further.
     *
     * @param bonus of the run's week
     */
    static List<CorrectionUse> of(Money bonus, List<Correction> open) {
        var uses = new ArrayList<CorrectionUse>();
        var left = bonus;
        for (var correction : sorted(open)) {
            var owed = correction.open();
            var amount = owed.isNegative() ? owed.negated().atMost(left).negated() : owed;
            if (!amount.isZero()) {
                uses.add(new CorrectionUse(correction, amount, owed.minus(amount)));
                left = left.plus(amount);
            }
        }
        return uses;
    }

    private static List<Correction> sorted(List<Correction> open) {
        return Stream.of(false, true)
                .flatMap(negative -> open.stream()
                        .filter(correction -> correction.open().isNegative() == negative)
                        .sorted(OLDEST_FIRST))
                .toList();
    }

    /** As the creator reads it beside the lines of the bonus; a line without an amount says what is still open. */
    List<Step> steps() {
        var week = "week " + correction.week();
        var used = new Step("CORRECTION", week + ": " + correction.reason(), amount);
        if (openAfter.isZero()) {
            return List.of(used);
        }
        var open = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(openAfter.negated().amount());
        return List.of(used, new Step("CORRECTION_OPEN", open + " of " + week, Money.zero(Money.CNY)));
    }
}
