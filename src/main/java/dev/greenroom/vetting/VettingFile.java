package dev.greenroom.vetting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.Risk;
import dev.greenroom.application.Shared;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Comparison;
import dev.greenroom.screening.Screener.Hit;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vetting as officers see it: the checks of the latest round with the points that each added to the risk, the hits side by
 * side with their list entries, what others have in common, what people decided. No identifiers.
 *
 * @param points of all checks together; 0 before the risk is known
 * @param comparisons the hits beside the person, for pages
 * @param escalatedAt since when the review is overdue; null while it is not
 * @param outcome null while vetting goes on
 */
public record VettingFile(
        int round,
        @Nullable Risk risk,
        int points,
        List<CheckView> checks,
        List<Hit> hits,
        @JsonIgnore List<Comparison> comparisons,
        PersonView person,
        List<Link> links,
        List<BarredView> barred,
        List<Decision> decisions,
        List<AcceptedView> accepted,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable VettingVerdict outcome,
        @Nullable OffsetDateTime concludedAt) {
    /**
     * One check, its verdict and why, in codes and in words.
     *
     * @param points what it adds to the risk; null before the risk is known
     * @param rule the words of the risk table for this verdict
     */
    public record CheckView(
            Check check,
            String verdict,
            @Nullable Integer points,
            @Nullable String rule,
            List<Reason> evidence,
            OffsetDateTime checkedAt) {}

    public record Reason(Evidence code, String text) {}

    /**
     * What time does to the person.
     *
     * @param adultOn the first day as an adult; null for who is one
     * @param guardianConsentSince null without a guardian
     * @param documentDays until the document expires, negative after; null for one that does not expire
     */
    public record PersonView(
            int age,
            @Nullable LocalDate adultOn,
            @Nullable OffsetDateTime guardianConsentSince,
            @Nullable Long documentDays) {}

    /** What another open application has in common with this one. */
    public record Link(Shared.Kind kind, ApplicationId applicationId, String label, ApplicationStatus status) {}

    /**
     * The account or phone is that of a person who is blacklisted now.
     *
     * @param kind ACCOUNT or PHONE
     * @param until the first day on which they are free; null for ever
     */
    public record BarredView(String kind, String blacklisting, LocalDate from, @Nullable LocalDate until) {}

    /** @param task the form that was answered */
    public record Decision(
            String task,
            String decision,
            @Nullable String reason,
            List<String> questions,
            String by,
            OffsetDateTime at) {}

    /** An identifier that an officer accepted although it fails its checks. */
    public record AcceptedView(String kind, String reason, String by, OffsetDateTime at) {}
}
