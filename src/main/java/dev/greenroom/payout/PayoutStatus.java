package dev.greenroom.payout;

/** Where a payout is. UNKNOWN means money may have moved: a report or a person decides, never a retry. */
public enum PayoutStatus {
    DRAFT,
    HELD,
    READY,
    SENT,
    SETTLED,
    RETURNED,
    FAILED,
    UNKNOWN,
    WRITTEN_OFF;

    /** A run closes when each of its payouts is final. */
    public boolean isFinal() {
        return switch (this) {
            case SETTLED, RETURNED, FAILED, WRITTEN_OFF -> true;
            case DRAFT, HELD, READY, SENT, UNKNOWN -> false;
        };
    }

    /** May have left, or has left, for the bank. */
    public boolean wasSent() {
        return switch (this) {
            case SENT, UNKNOWN, SETTLED, RETURNED, FAILED -> true;
            case DRAFT, HELD, READY, WRITTEN_OFF -> false;
        };
    }
}
