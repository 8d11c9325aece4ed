package dev.greenroom.tax;

import dev.greenroom.tax.TaxCalculation.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The steps of a calculation as they are taken. */
final class Steps {
    /** Stands for a version where no rule of the table speaks. */
    static final String PROGRAMME = "PROGRAMME";

    private final List<Step> steps = new ArrayList<>();

    /** Notes a step by a rule and gives its amount on. */
    BigDecimal add(TaxRule rule, String text, BigDecimal amount) {
        steps.add(new Step(rule.name().name(), rule.version(), text, atLeastTwoDecimals(amount)));
        return amount;
    }

    void note(String rule, String text) {
        programme(rule, text, BigDecimal.ZERO);
    }

    /** A step that no rule of the table gives: a decision of a person, or of the programme. */
    void programme(String rule, String text, BigDecimal amount) {
        steps.add(new Step(rule, PROGRAMME, text, atLeastTwoDecimals(amount)));
    }

    private static BigDecimal atLeastTwoDecimals(BigDecimal amount) {
        var plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    List<Step> all() {
        return List.copyOf(steps);
    }
}
