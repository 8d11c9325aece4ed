package dev.greenroom.tax.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.tax.RuleVersionView;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * A version as a page shows it.
 *
 * @param state in words, {@code in force}
 * @param tone class of the tag: good, warn, info or none
 * @param figures all but the bands
 */
record RuleRow(RuleVersionView version, String state, String tone, List<Figure> figures, List<Band> bands) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    record Figure(String name, String value) {}

    /** All as written: amounts with separators, the rate in percent. */
    record Band(String upTo, String rate, String quick) {}

    static RuleRow of(RuleVersionView version, LocalDate today) {
        var values = read(version.values());
        var figures = values.properties().stream()
                .filter(field -> !field.getKey().equals("bands"))
                .map(field -> figure(field.getKey(), field.getValue()))
                .toList();
        var bands = StreamSupport.stream(values.path("bands").spliterator(), false)
                .map(RuleRow::band)
                .toList();
        return new RuleRow(version, state(version, today), tone(version, today), figures, bands);
    }

    private static String state(RuleVersionView version, LocalDate today) {
        return switch (version.status()) {
            case DRAFT -> "draft, waits for another person";
            case NEEDS_SIGN_OFF -> "off, needs sign-off";
            case WITHDRAWN -> "withdrawn";
            case ACTIVE ->
                today.isBefore(version.validFrom())
                        ? "approved, begins later"
                        : isOver(version, today) ? "over" : "in force";
        };
    }

    private static String tone(RuleVersionView version, LocalDate today) {
        return switch (version.status()) {
            case DRAFT, NEEDS_SIGN_OFF -> "warn";
            case WITHDRAWN -> "";
            case ACTIVE -> today.isBefore(version.validFrom()) ? "info" : isOver(version, today) ? "" : "good";
        };
    }

    private static boolean isOver(RuleVersionView version, LocalDate today) {
        return version.validTo() != null && today.isAfter(version.validTo());
    }

    private static Figure figure(String name, JsonNode value) {
        return switch (name) {
            case "expenseRate" -> new Figure("Expenses taken off", percent(value) + " of income");
            case "monthlyDeduction" -> new Figure("Deduction for each month", amount(value));
            case "months" ->
                new Figure(
                        "Months counted",
                        value.asText().equals("CONSECUTIVE_RESTART")
                                ? "anew after a month without pay"
                                : "from the first with pay in the year");
            case "fixedDeduction" -> new Figure("Fixed deduction", amount(value));
            case "fixedUpTo" -> new Figure("Fixed up to an income of", amount(value));
            case "deductionRate" -> new Figure("Above that, deducted", percent(value) + " of income");
            case "baseRate" -> new Figure("Taxed share", percent(value) + " of income");
            case "line" -> new Figure("Line, net of VAT", amount(value));
            case "exemptAtLine" -> new Figure("Exactly at the line", value.asBoolean() ? "exempt" : "taxed");
            case "rate" -> new Figure("Rate", percent(value));
            case "applies" -> new Figure("Applied", value.asBoolean() ? "yes" : "no");
            default -> new Figure(name, value.asText());
        };
    }

    private static Band band(JsonNode band) {
        return new Band(
                band.path("upTo").isNull() ? "more" : amount(band.path("upTo")),
                percent(band.path("rate")),
                amount(band.path("quick")));
    }

    private static String amount(JsonNode number) {
        return format("#,##0.##########", number.decimalValue());
    }

    private static String percent(JsonNode rate) {
        return format("0.##########", rate.decimalValue().movePointRight(2)) + " %";
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private static JsonNode read(String values) {
        try {
            return JSON.readTree(values);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A tax rule's values are not JSON", broken);
        }
    }
}
