package dev.greenroom.creator.web;

import dev.greenroom.creator.Against;
import dev.greenroom.creator.Appeal;
import dev.greenroom.creator.AppealState;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldCode.Family;
import dev.greenroom.reference.AppealId;
import dev.greenroom.reference.CreatorId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An {@link Appeal} as staff sees it. @param text null, as the reason of the decision, for who need not know why */
record StaffAppealView(
        AppealId id,
        CreatorId creatorId,
        Against against,
        @Nullable HoldCode code,
        @Nullable String text,
        AppealState state,
        OffsetDateTime madeAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason) {
    static StaffAppealView of(Appeal one, boolean inFull) {
        var code = one.code();
        boolean told = inFull || code != null && code.family() == Family.PAYMENT;
        return new StaffAppealView(
                one.id(),
                one.creatorId(),
                one.against(),
                inFull || code == null ? code : code.toldFinance(),
                told ? one.text() : null,
                one.state(),
                one.madeAt(),
                one.dueAt(),
                one.escalatedAt(),
                one.decidedBy(),
                one.decidedAt(),
                told ? one.reason() : null);
    }
}
