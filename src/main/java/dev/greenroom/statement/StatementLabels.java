package dev.greenroom.statement;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words of a statement in one language; what has no translation is shown as it came. */
final class StatementLabels {
    private static final ResourceBundle.Control NO_FALLBACK_TO_THE_MACHINE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** The sentences of the bonus and of the withholding, with the places of their figures. */
    private static final List<Sentence> SENTENCES = List.of(
            new Sentence("netSales", "net sales (.+)"),
            new Sentence("videoViews", "(.+) video views"),
            new Sentence("cap", "at most (.+) for each week"),
            new Sentence("correctionOfWeek", "week (\\d{4})-W(\\d\\d): (.+)"),
            new Sentence("openOfWeek", "(.+) of week (\\d{4})-W(\\d\\d)"),
            new Sentence("incomeOfYear", "Income of the year"),
            new Sentence("incomeOfMonth", "Income of the month"),
            new Sentence("grossOfYear", "Gross of the year"),
            new Sentence("grossOfMonth", "Gross of the month"),
            new Sentence("vatCarriedOfYear", "VAT of the year"),
            new Sentence("vatCarriedOfMonth", "VAT of the month"),
            new Sentence("vatNotTakenOfYear", "VAT of the year, not taken off"),
            new Sentence("vatNotTakenOfMonth", "VAT of the month, not taken off"),
            new Sentence("salesOfPayment", "Sales of this payment net of VAT"),
            new Sentence("vatOfPayment", "VAT on all sales of this payment"),
            new Sentence("vatAsBuyer", "VAT withheld as buyer from a non-resident"),
            new Sentence("noVatRule", "No VAT rule is in force on this date: nothing withheld"),
            new Sentence("business", "A business invoices and pays its own taxes: nothing withheld"),
            new Sentence(
                    "correction",
                    "A correction of an earlier payment: it lowers the sums, nothing is withheld from it"),
            new Sentence("treaty", "At most (.+) % of it by an approved treaty claim"),
            new Sentence("treatySpared", "Spared earlier in the month by an approved treaty claim"),
            new Sentence("fromAbroad", "An officer found this income not to be from China: nothing withheld"),
            new Sentence("limited", ".+ due is more than is left of this payment: limited to it"),
            new Sentence("expenses", "Expenses, (.+) % of it"),
            new Sentence("deductionOfMonths", "Deduction of (.+) for each of (.+) months"),
            new Sentence("deductionOfMonth", "Deduction of the month"),
            new Sentence("taxableOfYear", "Taxable income of the year"),
            new Sentence("taxableOfMonth", "Taxable income of the month"),
            new Sentence("taxableShare", "Taxable, (.+) % of it"),
            new Sentence("taxOfYear", "Tax of the year at (.+) % less (.+)"),
            new Sentence("taxOfMonth", "Tax of the month at (.+) % less (.+)"),
            new Sentence("withheldBefore", "Withheld before"),
            new Sentence("incomeTax", "Income tax of this payment"),
            new Sentence("salesOfMonth", "Sales of the month net of VAT"),
            new Sentence("salesOfDay", "Sales of the day net of VAT"),
            new Sentence("exempt", "Not over the line of (.+): exempt"),
            new Sentence("vatOfMonth", "VAT on all sales of the month"),
            new Sentence("vatOfDay", "VAT on all sales of the day"),
            new Sentence("vat", "VAT of this payment, after what was withheld before"),
            new Sentence("surcharges", "Surcharges on the VAT"),
            new Sentence("transferred", "Transferred"),
            new Sentence("rate", "([0-9.]+) CNY per ([0-9]+ [A-Z]{3}), (.+), ([0-9]{4}-[0-9]{2}-[0-9]{2})"),
            new Sentence("roundedStays", "Rounded half up to (.+): the difference stays with the platform"),
            new Sentence("roundedAdded", "Rounded half up to (.+): the platform adds the difference"),
            new Sentence("roundedExact", "Rounded half up to (.+): nothing is left over"),
            new Sentence("exchangeRounding", "Exchange rounding"));

    /** What no table's version says, the programme does. */
    private static final Pattern RULE = Pattern.compile("([A-Z_]+?)(?: PROGRAMME| (\\S+))?");

    /** Keeps the parts of a version in their order behind Arabic words. */
    private static final String LEFT_TO_RIGHT = " \u200E";

    private final ResourceBundle bundle;

    private StatementLabels(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static StatementLabels of(String locale) {
        return new StatementLabels(ResourceBundle.getBundle(
                "dev.greenroom.statement.labels", Locale.forLanguageTag(locale), NO_FALLBACK_TO_THE_MACHINE));
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /**
     * A rule by its code, {@code SALES_BONUS}, with its version, {@code COMPREHENSIVE_INCOME 2019}, or a known sentence; other words
     * stay as they are.
     */
    String words(String text) {
        var rule = RULE.matcher(text);
        if (rule.matches() && bundle.containsKey("rule." + rule.group(1))) {
            var name = bundle.getString("rule." + rule.group(1));
            return rule.group(2) == null ? name : name + LEFT_TO_RIGHT + rule.group(2);
        }
        for (var sentence : SENTENCES) {
            var match = sentence.pattern().matcher(text);
            if (match.matches() && bundle.containsKey("step." + sentence.key())) {
                var figures = new Object[match.groupCount()];
                for (int i = 0; i < figures.length; i++) {
                    figures[i] = match.group(i + 1);
                }
                return MessageFormat.format(bundle.getString("step." + sentence.key()), figures);
            }
        }
        return text;
    }

    private record Sentence(String key, Pattern pattern) {
        private Sentence(String key, String pattern) {
            this(key, Pattern.compile(pattern));
        }
    }
}
