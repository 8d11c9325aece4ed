package dev.greenroom.tax.web;

import dev.greenroom.reference.Times;
import dev.greenroom.tax.RuleVersionView;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a rule is, for people; {@code @ruleWords} in templates. */
@Component("ruleWords")
class RuleWords {
    private static final Map<String, Words> RULES = Map.of(
            "CUMULATIVE_WITHHOLDING",
            new Words(
                    "Cumulative withholding",
                    "Residents: income tax of the year so far, less what was withheld before. So a platform withholds."),
            "COMPREHENSIVE_INCOME",
            new Words("Yearly table", "The bands that cumulative withholding uses."),
            "LABOUR_PER_MONTH",
            new Words("Monthly withholding", "Residents: the payments of a month together. Used by the preview only."),
            "NON_RESIDENT_LABOUR",
            new Words("Withholding from non-residents", "The payments of a month together, by a table of their own."),
            "VAT_AGENCY_FILING",
            new Words(
                    "VAT with agency filing",
                    "Residents who agreed to it: up to the line a month is exempt, over it the whole month is taxed."),
            "VAT_PER_TRANSACTION",
            new Words("VAT without agency filing", "Residents: each payment over the line is taxed alone."),
            "VAT_NON_RESIDENT",
            new Words("VAT of non-residents", "Withheld by the payer as buyer."),
            "VAT_SURCHARGES",
            new Words("Surcharges on VAT", "A share of the VAT, on top of it."),
            "INCOME_NET_OF_VAT",
            new Words("Income without VAT", "Whether income tax is taken from income less its VAT."));

    private final Clock clock;

    RuleWords(Clock clock) {
        this.clock = clock;
    }

    private record Words(String name, String meaning) {}

    public String name(String rule) {
        return of(rule).name();
    }

    public String meaning(String rule) {
        return of(rule).meaning();
    }

    /** How a version stands today, {@code in force}. */
    public String state(RuleVersionView version) {
        return RuleRow.of(version, Times.today(clock)).state();
    }

    /** How sure we are of a source. */
    public String mark(String mark) {
        return switch (mark) {
            case "C" -> "confirmed";
            case "D" -> "derived and checked";
            case "P" -> "seen in public code";
            case "G" -> "general knowledge";
            default -> "not found";
        };
    }

    private static Words of(String rule) {
        return RULES.getOrDefault(rule, new Words(rule, ""));
    }
}
