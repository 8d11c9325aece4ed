package dev.greenroom.tax;

import dev.greenroom.money.Money;

/** What is withheld from one payment; the same code for a run and a preview. */
final class WithholdingPolicy {
    private WithholdingPolicy() {}

    static TaxCalculation calculate(PaymentFacts facts, TaxRules rules) {
        var steps = new Steps();
        var gross = Money.cny(facts.gross());
        if (facts.isCorrection()) {
            return correction(facts, gross, rules, steps);
        }
        var due = VatPolicy.vat(facts, rules, steps);
        var vat = withheld("VAT", Money.cny(due.vat()), gross, steps);
        var surcharges = withheld("Surcharges", Money.cny(due.surcharges()), gross.minus(vat), steps);
        var incomeTax = withheld(
                "Income tax",
                Money.cny(IncomeTaxPolicy.incomeTax(facts, vat.amount(), rules, steps)),
                gross.minus(vat).minus(surcharges),
                steps);
        var net = gross.minus(vat).minus(surcharges).minus(incomeTax);
        return new TaxCalculation(gross, vat, surcharges, incomeTax, net, steps.all());
    }

    /** Nothing is withheld and nothing given back in the year: it lowers the sums, and the next payments owe the less. */
    private static TaxCalculation correction(PaymentFacts facts, Money gross, TaxRules rules, Steps steps) {
        var nothing = Money.zero(Money.CNY);
        VatPolicy.vat(facts, rules, steps);
        IncomeTaxPolicy.incomeTax(facts, nothing.amount(), rules, steps);
        steps.note("CORRECTION", "A correction of an earlier payment: it lowers the sums, nothing is withheld from it");
        return new TaxCalculation(gross, nothing, nothing, nothing, gross, steps.all());
    }

    /** A payment that crosses a line can owe more than it is: then it bears what it can, and the next one of the period the rest. */
    private static Money withheld(String what, Money due, Money left, Steps steps) {
        if (due.compareTo(left) > 0) {
            steps.note("NOT_MORE_THAN_PAID", what + " due is more than is left of this payment: limited to it");
        }
        return due.atMost(left);
    }

    /** Weekly runs: a platform withholds cumulatively from residents. */
    static Method methodOfRun(String residence) {
        return switch (residence) {
            case "CN_RESIDENT" -> Method.CUMULATIVE;
            case "NON_RESIDENT" -> Method.NON_RESIDENT;
            case "BUSINESS" -> Method.NONE;
            default -> throw new IllegalArgumentException("Unknown residence");
        };
    }
}
