package dev.greenroom.vetting;

import dev.greenroom.application.Risk;
import dev.greenroom.screening.Screener.Hit;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vetting as officers see it: the checks of the latest round, the hits side by side with their list entries, what people
 * decided. No identifiers.
 *
 * @param escalatedAt since when the review is overdue; null while it is not
 * @param outcome null while vetting goes on
 */
public record VettingFile(
        int round,
        @Nullable Risk risk,
        List<CheckView> checks,
        List<Hit> hits,
        List<Decision> decisions,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable VettingVerdict outcome,
        @Nullable OffsetDateTime concludedAt) {
    /** One check, its verdict and why, in codes and in words. */
    public record CheckView(Check check, String verdict, List<Reason> evidence, OffsetDateTime checkedAt) {}

    public record Reason(Evidence code, String text) {}

    /** @param task the form that was answered */
    public record Decision(
            String task,
            String decision,
            @Nullable String reason,
            List<String> questions,
            String by,
            OffsetDateTime at) {}
}
