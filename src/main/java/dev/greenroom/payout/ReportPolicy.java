package dev.greenroom.payout;

import dev.greenroom.payout.BankReport.Word;

/** What a bank's word means for a payout in a status. Pure. */
final class ReportPolicy {
    private ReportPolicy() {}

    /** @param amountAgrees true also when the report names no amount */
    static Effect judge(PayoutStatus status, Word word, boolean amountAgrees) {
        if (!status.wasSent()) {
            return new Effect.Unmatched(status == PayoutStatus.WRITTEN_OFF ? "WRITTEN_OFF" : "NEVER_SENT");
        }
        if (word == Word.UNCLEAR) {
            return new Effect.Unmatched("UNCLEAR");
        }
        if (!amountAgrees) {
            boolean open = status == PayoutStatus.SENT || status == PayoutStatus.UNKNOWN;
            return open ? new Effect.Doubt("AMOUNT_DIFFERS") : new Effect.Unmatched("AMOUNT_DIFFERS");
        }
        return switch (word) {
            case PENDING, UNCLEAR -> new Effect.Nothing();
            case SETTLED -> settled(status);
            case REJECTED -> rejected(status);
            case RETURNED -> returned(status);
        };
    }

    private static Effect settled(PayoutStatus status) {
        return switch (status) {
            case SENT, UNKNOWN -> new Effect.Move(PayoutStatus.SETTLED);
            // A return is news about the same settlement; the old word repeated does not undo it.
            case SETTLED, RETURNED -> new Effect.Nothing();
            case DRAFT, HELD, READY, FAILED, WRITTEN_OFF -> new Effect.Unmatched("CONTRADICTS");
        };
    }

    private static Effect rejected(PayoutStatus status) {
        return switch (status) {
            case SENT, UNKNOWN -> new Effect.Move(PayoutStatus.FAILED);
            case FAILED -> new Effect.Nothing();
            case DRAFT, HELD, READY, SETTLED, RETURNED, WRITTEN_OFF -> new Effect.Unmatched("CONTRADICTS");
        };
    }

    private static Effect returned(PayoutStatus status) {
        return switch (status) {
            case SENT, UNKNOWN, SETTLED -> new Effect.Move(PayoutStatus.RETURNED);
            case RETURNED -> new Effect.Nothing();
            case DRAFT, HELD, READY, FAILED, WRITTEN_OFF -> new Effect.Unmatched("CONTRADICTS");
        };
    }

    /** What follows. */
    sealed interface Effect {
        record Move(PayoutStatus to) implements Effect {}

        /** Matched, and already so. */
        record Nothing() implements Effect {}

        /** Goes to nobody's payout; finance sees it in the answer. */
        record Unmatched(String reason) implements Effect {}

        /** Unmatched, and the payout is UNKNOWN now: money may have moved. */
        record Doubt(String reason) implements Effect {}
    }
}
