package dev.greenroom.payout;

import org.jspecify.annotations.Nullable;

/** What to do with a payout that went wrong. @param note always needed: the auditor reads it */
public record ResolvePayoutAnswer(Decision decision, @Nullable String note) {
    /** REISSUE makes a new payout, ASK_CREATOR waits for a corrected payout method, WRITE_OFF ends it unpaid. */
    public enum Decision {
        REISSUE,
        ASK_CREATOR,
        WRITE_OFF
    }
}
