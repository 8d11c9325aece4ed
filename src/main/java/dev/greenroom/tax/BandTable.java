package dev.greenroom.tax;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of progressive rates with quick deductions: tax = base x rate - quick, by the band the base falls in. */
record BandTable(List<Band> bands) {
    /** @param upTo upper end, inside the band; null for the last */
    record Band(@Nullable BigDecimal upTo, BigDecimal rate, BigDecimal quick) {}

    Band band(BigDecimal base) {
        return bands.stream()
                .filter(band -> band.upTo() == null || base.compareTo(band.upTo()) <= 0)
                .findFirst()
                .orElseThrow();
    }

    /** Unrounded; nothing for a base of zero or less. */
    BigDecimal tax(BigDecimal base) {
        if (base.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        var band = band(base);
        return base.multiply(band.rate()).subtract(band.quick());
    }
}
