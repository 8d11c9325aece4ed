package dev.greenroom.bonus.web;

import dev.greenroom.bonus.CorrectionReports.CorrectionView;
import dev.greenroom.bonus.CorrectionStatus;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A correction as the API gives it. @param open what is not paid or taken off yet */
record CorrectionJson(
        CorrectionId id,
        CreatorId creatorId,
        String stageName,
        BonusWeek week,
        String amount,
        String open,
        String currency,
        String reason,
        CorrectionStatus status,
        String enteredBy,
        OffsetDateTime enteredAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String note) {

    static CorrectionJson of(CorrectionView view) {
        var one = view.correction();
        return new CorrectionJson(
                one.id(),
                one.creatorId(),
                view.stageName(),
                one.week(),
                one.amount().text(),
                one.open().text(),
                Money.CNY,
                one.reason(),
                one.status(),
                one.enteredBy(),
                one.enteredAt(),
                one.decidedBy(),
                one.decidedAt(),
                one.note());
    }
}
