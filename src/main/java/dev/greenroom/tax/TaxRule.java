package dev.greenroom.tax;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One dated version of a rule, with the figures that the law gives. */
record TaxRule(RuleName name, String version, LocalDate from, @Nullable LocalDate to, boolean active, JsonNode values) {

    boolean isInForce(LocalDate date) {
        return active && !date.isBefore(from) && (to == null || !date.isAfter(to));
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
