package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What may be corrected by how much. Pure. */
final class CorrectionPolicy {
    static final int LONGEST_REASON = 200;
    static final int LONGEST_NOTE = 500;

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,2})?");

    private CorrectionPolicy() {}

    /** Empty for what is no amount in CNY. */
    static Optional<Money> amount(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(Money.cny(new BigDecimal(text))) : Optional.empty();
    }

    /** Only an approved run's bonus is settled; before that it is calculated anew. */
    static boolean isCorrectable(BonusRunStatus run) {
        return switch (run) {
            case APPROVED, PAYING, CLOSED -> true;
            case OPEN, CALCULATED, IN_REVIEW, CANCELLED -> false;
        };
    }

    /** The week's bonus with those of its corrections that count, and with what runs used of one that ended before its time. */
    static Money corrected(Money bonus, List<Correction> ofWeek, Predicate<Correction> counts) {
        return ofWeek.stream()
                .map(one -> counts.test(one) ? one.amount() : one.used())
                .reduce(bonus, Money::plus);
    }

    /** Why a week's bonus cannot end at this amount; empty when it can. */
    static Optional<String> outOfBounds(Money corrected, Money cap) {
        if (corrected.isNegative()) {
            return Optional.of("The week's bonus with its corrections would be " + corrected.text()
                    + ": no more can be taken back than was given");
        }
        return corrected.compareTo(cap) > 0
                ? Optional.of("The week's bonus with its corrections would be " + corrected.text()
                        + ": a week has at most " + cap.text())
                : Optional.empty();
    }
}
