package dev.greenroom.payout;

import org.jspecify.annotations.Nullable;

/** The checker's answer. @param note needed to hold */
public record ReleasePaymentBatchAnswer(Decision decision, @Nullable String note) {
    /** RELEASE sends the file; HOLD brings the batch back later. */
    public enum Decision {
        RELEASE,
        HOLD
    }
}
