package dev.greenroom.tax;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One dated version of a rule, with the figures that the law gives. */
record TaxRule(
        RuleName name, String version, LocalDate from, @Nullable LocalDate to, RuleStatus status, JsonNode values) {

    boolean isInForce(LocalDate date) {
        return status == RuleStatus.ACTIVE && !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    RuleVersion id() {
        return new RuleVersion(name.name(), version);
    }

    /** The same figures in force on every day: for doing a calculation again or trying a draft. */
    TaxRule always() {
        return new TaxRule(name, version, LocalDate.MIN, null, RuleStatus.ACTIVE, values);
    }

    BigDecimal number(String key) {
        return values.required(key).decimalValue();
    }

    boolean flag(String key) {
        return values.required(key).booleanValue();
    }

    String word(String key) {
        return values.required(key).textValue();
    }

    BandTable bands() {
        return new BandTable(StreamSupport.stream(values.required("bands").spliterator(), false)
                .map(TaxRule::band)
                .toList());
    }

    private static BandTable.Band band(JsonNode band) {
        var upTo = band.required("upTo");
        return new BandTable.Band(
                upTo.isNull() ? null : upTo.decimalValue(),
                band.required("rate").decimalValue(),
                band.required("quick").decimalValue());
    }
}
