package dev.greenroom.tax;

import static java.math.BigDecimal.ZERO;

import dev.greenroom.tax.PaymentFacts.Past;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/** Income tax on labour remuneration: the tax of the period so far, rounded, less what was withheld before, never below 0. */
final class IncomeTaxPolicy {
    private IncomeTaxPolicy() {}

    static BigDecimal incomeTax(PaymentFacts facts, BigDecimal vat, TaxRules rules, Steps steps) {
        return switch (facts.method()) {
            case CUMULATIVE -> cumulative(facts, vat, rules, steps);
            case PER_MONTH -> perMonth(facts, vat, rules, steps);
            case NON_RESIDENT -> nonResident(facts, rules, steps);
            case NONE -> {
                steps.note("BUSINESS_PAYEE", "A business invoices and pays its own taxes: nothing withheld");
                yield ZERO;
            }
        };
    }

    /** Method B: STA Announcement 2025 No. 16. */
    private static BigDecimal cumulative(PaymentFacts facts, BigDecimal vat, TaxRules rules, Steps steps) {
        var rule = rules.required(RuleName.CUMULATIVE_WITHHOLDING, facts.date());
        var table = rules.required(RuleName.COMPREHENSIVE_INCOME, facts.date());
        var together = facts.sameMethod();
        var income = steps.add(rule, "Income of the year", income(facts, vat, together, rules));
        var expenses = steps.add(
                rule,
                "Expenses, " + percent(rule.number("expenseRate")) + " % of it",
                income.multiply(rule.number("expenseRate")));
        long months = months(facts, together, rule);
        var deduction = steps.add(
                rule,
                "Deduction of " + rule.number("monthlyDeduction").toPlainString() + " for each of " + months
                        + " months",
                rule.number("monthlyDeduction").multiply(BigDecimal.valueOf(months)));
        var base = steps.add(
                rule,
                "Taxable income of the year",
                income.subtract(expenses).subtract(deduction).max(ZERO));
        return ofThisPayment(base, table, rule, together, "of the year", steps);
    }

    /** Method A: STA Announcement 2018 No. 61, payments of one month taken together. */
    private static BigDecimal perMonth(PaymentFacts facts, BigDecimal vat, TaxRules rules, Steps steps) {
        var rule = rules.required(RuleName.LABOUR_PER_MONTH, facts.date());
        var together = facts.sameMethodAndMonth();
        var income = steps.add(rule, "Income of the month", income(facts, vat, together, rules));
        var deduction = income.compareTo(rule.number("fixedUpTo")) <= 0
                ? rule.number("fixedDeduction")
                : income.multiply(rule.number("deductionRate"));
        steps.add(rule, "Deduction of the month", deduction);
        var base = steps.add(
                rule, "Taxable income of the month", income.subtract(deduction).max(ZERO));
        return ofThisPayment(base, rule, rule, together, "of the month", steps);
    }

    private static BigDecimal nonResident(PaymentFacts facts, TaxRules rules, Steps steps) {
        var rule = rules.required(RuleName.NON_RESIDENT_LABOUR, facts.date());
        var together = facts.sameMethodAndMonth();
        var income = steps.add(rule, "Income of the month", income(facts, ZERO, together, rules));
        var base = steps.add(
                rule,
                "Taxable, " + percent(rule.number("baseRate")) + " % of it",
                income.multiply(rule.number("baseRate")));
        return ofThisPayment(base, rule, rule, together, "of the month", steps);
    }

    private static BigDecimal ofThisPayment(
            BigDecimal base, TaxRule table, TaxRule rule, List<Past> together, String period, Steps steps) {
        var bands = table.bands();
        var band = bands.band(base);
        var exact = steps.add(
                table,
                "Tax " + period + " at " + percent(band.rate()) + " % less "
                        + band.quick().toPlainString(),
                bands.tax(base));
        var before = together.stream().map(Past::incomeTax).reduce(ZERO, BigDecimal::add);
        steps.add(rule, "Withheld before", before);
        return steps.add(
                rule,
                "Income tax of this payment",
                exact.setScale(2, RoundingMode.HALF_UP).subtract(before).max(ZERO));
    }

    private static BigDecimal income(PaymentFacts facts, BigDecimal vat, List<Past> together, TaxRules rules) {
        var gross = together.stream().map(Past::gross).reduce(facts.gross(), BigDecimal::add);
        if (rules.inForce(RuleName.INCOME_NET_OF_VAT, facts.date()).isEmpty()) {
            return gross;
        }
        return gross.subtract(together.stream().map(Past::vat).reduce(vat, BigDecimal::add));
    }

    /** The law says consecutive months; what a month without pay does is not settled, so it is a value of the rule. */
    private static long months(PaymentFacts facts, List<Past> together, TaxRule rule) {
        var paid = new TreeSet<YearMonth>(together.stream().map(Past::month).toList());
        paid.add(facts.month());
        if (rule.word("months").equals("CONSECUTIVE_RESTART")) {
            long streak = 0;
            for (var month = paid.last(); paid.contains(month); month = month.minusMonths(1)) {
                streak++;
            }
            return streak;
        }
        return ChronoUnit.MONTHS.between(paid.first(), paid.last()) + 1;
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
