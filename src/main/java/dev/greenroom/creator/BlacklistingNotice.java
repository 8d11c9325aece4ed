package dev.greenroom.creator;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a blacklisted creator is told: facts, reason, legal basis and duration; the appeal goes to {@code /api/me/appeals}.
 * Required by the Live-streaming E-commerce Measures (SAMR and CAC, Order 117, in force since 2026-02-01).
 *
 * @param from the first day
 * @param until the last day; null for a permanent one
 */
public record BlacklistingNotice(
        String facts, String reason, String legalBasis, LocalDate from, @Nullable LocalDate until) {
    static BlacklistingNotice of(Blacklisting running) {
        var grounds = running.grounds();
        var end = running.endsOn();
        return new BlacklistingNotice(
                grounds.facts(),
                grounds.reason(),
                grounds.legalBasis(),
                Objects.requireNonNull(running.startsOn(), "in force"),
                end == null ? null : end.minusDays(1));
    }
}
