package dev.greenroom.tax;

import dev.greenroom.money.Money;

/** What is withheld from one payment; the same code for a run and a preview. */
final class WithholdingPolicy {
    private WithholdingPolicy() {}

    static TaxCalculation calculate(PaymentFacts facts, TaxRules rules) {
        var steps = new Steps();
        var due = VatPolicy.vat(facts, rules, steps);
        var incomeTaxDue = Money.cny(IncomeTaxPolicy.incomeTax(facts, due.vat(), rules, steps));
        var gross = Money.cny(facts.gross());
        var vat = withheld("VAT", Money.cny(due.vat()), gross, steps);
        var surcharges = withheld("Surcharges", Money.cny(due.surcharges()), gross.minus(vat), steps);
        var incomeTax = withheld("Income tax", incomeTaxDue, gross.minus(vat).minus(surcharges), steps);
        var net = gross.minus(vat).minus(surcharges).minus(incomeTax);
        return new TaxCalculation(gross, vat, surcharges, incomeTax, net, steps.all());
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
