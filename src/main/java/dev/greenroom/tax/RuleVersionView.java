package dev.greenroom.tax;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule as staff see it.
 *
 * @param validTo last day; null: no end is known
 * @param mark how sure we are of the source: C confirmed, D derived and checked, P public code, G general knowledge, N not found
 * @param values the figures, JSON; amounts in CNY, rates from 0 to 1
 */
public record RuleVersionView(
        String id,
        String jurisdiction,
        String rule,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RuleStatus status,
        String source,
        String mark,
        @JsonRawValue String values,
        @Nullable String enteredBy,
        @Nullable OffsetDateTime enteredAt,
        @Nullable String reason,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt) {}
