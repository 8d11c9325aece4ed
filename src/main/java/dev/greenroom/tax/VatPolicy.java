package dev.greenroom.tax;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * VAT on a person's services; the gross amount includes it. A resident with consent to agency filing: the sales of a calendar month
 * count together, without it each payment stands alone; up to the line nothing is levied, over it the whole amount is (STA
 * Announcements 2025 No. 16 and 2026 No. 4). A non-resident: as buyer, by a rule that ships switched off.
 */
final class VatPolicy {
    private VatPolicy() {}

    record Vat(BigDecimal vat, BigDecimal surcharges) {
        static final Vat NOTHING = new Vat(ZERO, ZERO);
    }

    static Vat vat(PaymentFacts facts, TaxRules rules, Steps steps) {
        if (facts.isResident()) {
            var name = facts.agencyFilingConsent() ? RuleName.VAT_AGENCY_FILING : RuleName.VAT_PER_TRANSACTION;
            var rule = rules.inForce(name, facts.date());
            if (rule.isEmpty()) {
                steps.note(name.name(), "No VAT rule is in force on this date: nothing withheld");
                return Vat.NOTHING;
            }
            return withSurcharges(facts, overLine(facts, rule.get(), steps), rules, steps);
        }
        if (facts.isNonResident()) {
            return rules.inForce(RuleName.VAT_NON_RESIDENT, facts.date())
                    .map(rule -> withSurcharges(facts, asBuyer(facts, rule, steps), rules, steps))
                    .orElse(Vat.NOTHING);
        }
        return Vat.NOTHING;
    }

    private static BigDecimal overLine(PaymentFacts facts, TaxRule rule, Steps steps) {
        boolean byMonth = facts.agencyFilingConsent();
        var gross = byMonth ? facts.carried().sales().add(facts.gross()) : facts.gross();
        var before = byMonth ? facts.carried().vat() : ZERO;
        var withVat = ONE.add(rule.number("rate"));
        var what = byMonth ? "of the month" : "of this payment";
        steps.add(rule, "Sales " + what + " net of VAT", gross.divide(withVat, 2, RoundingMode.HALF_UP));
        // Compared as gross amounts: no quotient is rounded.
        int overLine = gross.compareTo(rule.number("line").multiply(withVat));
        if (overLine < 0 || (overLine == 0 && rule.flag("exemptAtLine"))) {
            return steps.add(rule, "Not over the line of " + rule.number("line").toPlainString() + ": exempt", ZERO);
        }
        var levied = steps.add(rule, "VAT on all sales " + what, contained(gross, rule));
        return steps.add(
                rule,
                "VAT of this payment, after what was withheld before",
                levied.subtract(before).max(ZERO));
    }

    private static BigDecimal asBuyer(PaymentFacts facts, TaxRule rule, Steps steps) {
        var due = contained(facts.carried().sales().add(facts.gross()), rule)
                .subtract(facts.carried().vat());
        return steps.add(rule, "VAT withheld as buyer from a non-resident", due.max(ZERO));
    }

    /** The VAT that a gross amount contains, rounded once. */
    private static BigDecimal contained(BigDecimal gross, TaxRule rule) {
        return gross.multiply(rule.number("rate"))
                .divide(ONE.add(rule.number("rate")), MathContext.DECIMAL128)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static Vat withSurcharges(PaymentFacts facts, BigDecimal vat, TaxRules rules, Steps steps) {
        var surcharges = rules.inForce(RuleName.VAT_SURCHARGES, facts.date())
                .map(rule -> steps.add(
                        rule,
                        "Surcharges on the VAT",
                        vat.multiply(rule.number("rate")).setScale(2, RoundingMode.HALF_UP)))
                .orElse(ZERO);
        return new Vat(vat, surcharges);
    }
}
