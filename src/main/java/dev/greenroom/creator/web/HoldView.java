package dev.greenroom.creator.web;

import dev.greenroom.creator.Hold;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldCode.Family;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A {@link Hold}. @param note null, as all texts, for who need not know why compliance holds */
record HoldView(
        HoldCode code,
        @Nullable String note,
        @Nullable String creatorMessage,
        String owner,
        LocalDate reviewBy,
        String setBy,
        OffsetDateTime setAt,
        @Nullable String releasedBy,
        @Nullable OffsetDateTime releasedAt,
        @Nullable String releaseNote) {
    static HoldView of(Hold hold, boolean inFull) {
        boolean told = inFull || hold.code().family() == Family.PAYMENT;
        return new HoldView(
                inFull ? hold.code() : hold.code().toldFinance(),
                told ? hold.note() : null,
                told ? hold.creatorMessage() : null,
                hold.owner(),
                hold.reviewBy(),
                hold.setBy(),
                hold.setAt(),
                hold.releasedBy(),
                hold.releasedAt(),
                told ? hold.releaseNote() : null);
    }
}
