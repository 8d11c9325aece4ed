package dev.greenroom.tax;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Income tax on labour remuneration: the tax of the period so far, rounded, less what was withheld before, never below 0. */
final class IncomeTaxPolicy {
    private static final String OF_YEAR = "of the year";
    private static final String OF_MONTH = "of the month";

    private final PaymentFacts facts;
    private final TaxRules rules;
    private final Steps steps;

    private IncomeTaxPolicy(PaymentFacts facts, TaxRules rules, Steps steps) {
        this.facts = facts;
        this.rules = rules;
        this.steps = steps;
    }

    /** @param vat what this payment carries */
    static BigDecimal incomeTax(PaymentFacts facts, BigDecimal vat, TaxRules rules, Steps steps) {
        var policy = new IncomeTaxPolicy(facts, rules, steps);
        return switch (facts.method()) {
            case CUMULATIVE -> policy.cumulative(vat);
            case PER_MONTH -> policy.perMonth(vat);
            case NON_RESIDENT -> policy.nonResident(vat, null);
            case TREATY -> policy.nonResident(vat, facts.treatyRate());
            case ABROAD -> {
                steps.note("INCOME_SOURCE", "An officer found this income not to be from China: nothing withheld");
                yield ZERO;
            }
            case NONE -> {
                steps.note("BUSINESS_PAYEE", "A business invoices and pays its own taxes: nothing withheld");
                yield ZERO;
            }
        };
    }

    /** Method B: STA Announcement 2025 No. 16. */
    private BigDecimal cumulative(BigDecimal vat) {
        var rule = rules.required(RuleName.CUMULATIVE_WITHHOLDING, facts.date());
        var table = rules.required(RuleName.COMPREHENSIVE_INCOME, facts.date());
        var income = income(rule, vat, OF_YEAR);
        var expenses = steps.add(
                rule,
                "Expenses, " + percent(rule.number("expenseRate")) + " % of it",
                income.multiply(rule.number("expenseRate")));
        int months = months(rule);
        var deduction = steps.add(
                rule,
                "Deduction of " + rule.number("monthlyDeduction").toPlainString() + " for each of " + months
                        + " months",
                rule.number("monthlyDeduction").multiply(BigDecimal.valueOf(months)));
        var base = steps.add(
                rule,
                "Taxable income of the year",
                income.subtract(expenses).subtract(deduction).max(ZERO));
        return ofThisPayment(tax(base, table, OF_YEAR), rule);
    }

    /** Method A: STA Announcement 2018 No. 61, payments of one month taken together. */
    private BigDecimal perMonth(BigDecimal vat) {
        var rule = rules.required(RuleName.LABOUR_PER_MONTH, facts.date());
        var income = income(rule, vat, OF_MONTH);
        var deduction = income.compareTo(rule.number("fixedUpTo")) <= 0
                ? rule.number("fixedDeduction")
                : income.multiply(rule.number("deductionRate"));
        steps.add(rule, "Deduction of the month", deduction);
        var base = steps.add(
                rule, "Taxable income of the month", income.subtract(deduction).max(ZERO));
        return ofThisPayment(tax(base, rule, OF_MONTH), rule);
    }

    /** @param treatyRate no more than this share of the month's income; null without a claim */
    private BigDecimal nonResident(BigDecimal vat, @Nullable BigDecimal treatyRate) {
        var rule = rules.required(RuleName.NON_RESIDENT_LABOUR, facts.date());
        var income = income(rule, vat, OF_MONTH);
        var base = steps.add(
                rule,
                "Taxable, " + percent(rule.number("baseRate")) + " % of it",
                income.multiply(rule.number("baseRate")).max(ZERO));
        var byTable = tax(base, rule, OF_MONTH);
        var due = byTable;
        if (treatyRate != null) {
            var most = income.max(ZERO).multiply(treatyRate);
            steps.programme(
                    "TREATY_CLAIM", "At most " + percent(treatyRate) + " % of it by an approved treaty claim", most);
            due = byTable.min(most);
        }
        return ofThisPayment(facts.carried().treaty() ? withoutMakingUp(due, byTable, rule) : due, rule);
    }

    /** What a claim spared on its days stays spared: a payment after it bears no more than it adds to the tax by the table. */
    private BigDecimal withoutMakingUp(BigDecimal due, BigDecimal byTable, TaxRule rule) {
        var earlier = facts.carried();
        var incomeBefore = isNetOfVat() ? earlier.income().subtract(earlier.incomeVat()) : earlier.income();
        var tableBefore =
                rule.bands().tax(incomeBefore.multiply(rule.number("baseRate")).max(ZERO));
        var most = earlier.tax().add(rounded(byTable)).subtract(rounded(tableBefore));
        if (rounded(due).compareTo(most) <= 0) {
            return due;
        }
        steps.programme(
                "TREATY_CLAIM",
                "Spared earlier in the month by an approved treaty claim",
                rounded(due).subtract(most));
        return most;
    }

    private BigDecimal tax(BigDecimal base, TaxRule table, String period) {
        var bands = table.bands();
        var band = bands.band(base);
        return steps.add(
                table,
                "Tax " + period + " at " + percent(band.rate()) + " % less "
                        + band.quick().toPlainString(),
                bands.tax(base));
    }

    private BigDecimal ofThisPayment(BigDecimal exact, TaxRule rule) {
        var before = steps.add(rule, "Withheld before", facts.carried().tax());
        return steps.add(
                rule,
                "Income tax of this payment",
                rounded(exact).subtract(before).max(ZERO));
    }

    private BigDecimal income(TaxRule rule, BigDecimal vat, String period) {
        var gross = facts.carried().income().add(facts.gross());
        var netOfVat = rules.inForce(RuleName.INCOME_NET_OF_VAT, facts.date());
        if (netOfVat.isEmpty()) {
            return steps.add(rule, "Income " + period, gross);
        }
        var carried = facts.carried().incomeVat().add(vat);
        if (!netOfVat.get().flag("applies")) {
            steps.add(netOfVat.get(), "VAT " + period + ", not taken off", carried);
            return steps.add(rule, "Income " + period, gross);
        }
        steps.add(rule, "Gross " + period, gross);
        steps.add(netOfVat.get(), "VAT " + period, carried);
        return steps.add(rule, "Income " + period, gross.subtract(carried));
    }

    private boolean isNetOfVat() {
        return rules.inForce(RuleName.INCOME_NET_OF_VAT, facts.date())
                .filter(rule -> rule.flag("applies"))
                .isPresent();
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** The law says consecutive months; what a month without pay does is not settled, so it is a value of the rule. */
    private int months(TaxRule rule) {
        return rule.word("months").equals("CONSECUTIVE_RESTART")
                ? facts.carried().monthsWithoutGap(facts.date())
                : facts.carried().monthsSinceFirst(facts.date());
    }

    private static String percent(BigDecimal rate) {
        return rate.signum() == 0
                ? "0"
                : rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
