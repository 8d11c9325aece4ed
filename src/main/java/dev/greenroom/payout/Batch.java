package dev.greenroom.payout;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.PayoutId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Payouts that one person releases together and the bank gets in one file.
 *
 * @param msgId of the pain.001: unique, and never used for other content
 * @param reissueOf the payout that this batch pays again, or null for a batch of a run
 * @param listsLoaded false when no screening list was ever loaded: then nobody is clear, and the releaser must know
 * @param likelyHits payees who are like an entry of a list, not strongly, as last screened: officers look, the money goes on
 * @param contentsChangedAt when a person last took a payout out; a release given before that does not count
 * @param holds how often it was held
 * @param reportOverdueAt when the bank's report is missed
 */
public record Batch(
        BatchId id,
        String msgId,
        BonusWeek week,
        Rail rail,
        String currency,
        @Nullable PayoutId reissueOf,
        BatchStatus status,
        int payouts,
        Money total,
        boolean listsLoaded,
        int likelyHits,
        @Nullable OffsetDateTime contentsChangedAt,
        int holds,
        @Nullable Long holdTaskKey,
        @Nullable OffsetDateTime heldUntil,
        @Nullable String releasedBy,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime reportOverdueAt,
        @Nullable LocalDate executionDate,
        @Nullable String pain001Sha256) {

    /** What the wait of the current hold listens to. */
    String holdKey() {
        return id + ":hold:" + holds;
    }

    boolean isSent() {
        return status == BatchStatus.SENT || status == BatchStatus.CLOSED;
    }

    @Override
    public String toString() {
        return id + " " + status;
    }
}
