package dev.greenroom.reverification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that the creator was asked.
 *
 * @param answerBy last day to answer
 * @param changed names of the fields that the creator renewed; empty when all was confirmed
 * @param findings check and evidence in codes
 * @param hits sealed
 */
record Round(
        int number,
        LocalDate answerBy,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime warnedAt,
        @Nullable OffsetDateTime overdueAt,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String changed,
        @Nullable RecheckVerdict verdict,
        @Nullable String findings,
        @Nullable String hits) {}
