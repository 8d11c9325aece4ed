package dev.greenroom.tax;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import dev.greenroom.tax.PaymentFacts.Past;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * VAT on a resident person's services. With consent to agency filing the sales of a calendar month count together, without it
 * those of a day; up to the line nothing is levied, over it the whole amount is. The gross amount includes the VAT.
 */
final class VatPolicy {
    private VatPolicy() {}

    record Vat(BigDecimal vat, BigDecimal surcharges) {
        static final Vat NOTHING = new Vat(ZERO, ZERO);
    }

    static Vat vat(PaymentFacts facts, TaxRules rules, Steps steps) {
        if (!facts.isResident()) {
            return Vat.NOTHING;
        }
        var name = facts.agencyFilingConsent() ? RuleName.VAT_AGENCY_FILING : RuleName.VAT_PER_TRANSACTION;
        var rule = rules.inForce(name, facts.date());
        if (rule.isEmpty()) {
            steps.note(name.name(), "No VAT rule is in force on this date: nothing withheld");
            return Vat.NOTHING;
        }
        var vat = levied(facts, rule.get(), steps);
        return new Vat(vat, surcharges(facts, vat, rules, steps));
    }

    private static BigDecimal levied(PaymentFacts facts, TaxRule rule, Steps steps) {
        var together = together(facts);
        var gross = together.stream().map(Past::gross).reduce(facts.gross(), BigDecimal::add);
        var withVat = ONE.add(rule.number("rate"));
        var period = facts.agencyFilingConsent() ? "of the month" : "of the day";
        steps.add(rule, "Sales " + period + " net of VAT", gross.divide(withVat, 2, RoundingMode.HALF_UP));
        // Compared as gross amounts: no quotient is rounded.
        int overLine = gross.compareTo(rule.number("line").multiply(withVat));
        if (overLine < 0 || (overLine == 0 && rule.flag("exemptAtLine"))) {
            return steps.add(rule, "Not over the line of " + rule.number("line").toPlainString() + ": exempt", ZERO);
        }
        var levied = gross.multiply(rule.number("rate"))
                .divide(withVat, MathContext.DECIMAL128)
                .setScale(2, RoundingMode.HALF_UP);
        steps.add(rule, "VAT on all sales " + period, levied);
        var before = together.stream().map(Past::vat).reduce(ZERO, BigDecimal::add);
        return steps.add(
                rule,
                "VAT of this payment, after what was withheld before",
                levied.subtract(before).max(ZERO));
    }

    private static List<Past> together(PaymentFacts facts) {
        return facts.earlier().stream()
                .filter(past -> past.residence().equals(facts.residence()))
                .filter(past -> facts.agencyFilingConsent()
                        ? past.month().equals(facts.month())
                        : past.date().equals(facts.date()))
                .toList();
    }

    private static BigDecimal surcharges(PaymentFacts facts, BigDecimal vat, TaxRules rules, Steps steps) {
        return rules.inForce(RuleName.VAT_SURCHARGES, facts.date())
                .map(rule -> steps.add(
                        rule,
                        "Surcharges on the VAT",
                        vat.multiply(rule.number("rate")).setScale(2, RoundingMode.HALF_UP)))
                .orElse(ZERO);
    }
}
