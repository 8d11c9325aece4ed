package dev.greenroom.payout;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.greenroom.payout.BatchRates.BatchRate;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.PayoutId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A batch for the API and the pages.
 *
 * @param count payouts in it
 * @param total their net, or what it is converted to
 * @param exchange how it is converted; null for a batch in CNY
 */
public record BatchView(
        BatchId id,
        BonusWeek week,
        Rail rail,
        String currency,
        BatchStatus status,
        int count,
        String total,
        String msgId,
        @Nullable PayoutId reissueOf,
        boolean screeningListsLoaded,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable OffsetDateTime heldUntil,
        @Nullable String releasedBy,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable OffsetDateTime sentAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable OffsetDateTime reportOverdueAt,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate executionDate,
        @Nullable String pain001Sha256,
        @Nullable BatchRate exchange) {
    static BatchView of(Batch batch, @Nullable BatchRate exchange) {
        return new BatchView(
                batch.id(),
                batch.week(),
                batch.rail(),
                batch.currency(),
                batch.status(),
                batch.payouts(),
                batch.total().text(),
                batch.msgId(),
                batch.reissueOf(),
                batch.listsLoaded(),
                batch.heldUntil(),
                batch.releasedBy(),
                batch.sentAt(),
                batch.reportOverdueAt(),
                batch.executionDate(),
                batch.pain001Sha256(),
                exchange);
    }
}
