package dev.greenroom.tax;

import dev.greenroom.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * A calculation as a value: what was withheld from one payment and why.
 *
 * @param net gross less VAT, surcharges and income tax
 * @param steps in order; {@code version} names the rule table's version that was used
 */
public record TaxCalculation(Money gross, Money vat, Money surcharges, Money incomeTax, Money net, List<Step> steps) {
    /** @param amount what the step gave, unrounded where it is not the result */
    public record Step(String rule, String version, String text, BigDecimal amount) {}

    public Money withheld() {
        return gross.minus(net);
    }

    /** The versions that gave a step, in order. */
    List<RuleVersion> rules() {
        return steps.stream()
                .filter(step -> !step.version().equals(Steps.PROGRAMME))
                .map(step -> new RuleVersion(step.rule(), step.version()))
                .distinct()
                .toList();
    }
}
