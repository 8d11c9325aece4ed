package dev.greenroom.creator.web;

import dev.greenroom.creator.Against;
import dev.greenroom.creator.Appeal;
import dev.greenroom.creator.AppealState;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.reference.AppealId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An appeal as the creator sees it: not who decided. */
public record AppealView(
        AppealId id,
        Against against,
        @Nullable HoldCode code,
        String text,
        AppealState state,
        OffsetDateTime madeAt,
        OffsetDateTime dueBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String reason) {
    static AppealView of(Appeal appeal) {
        return new AppealView(
                appeal.id(),
                appeal.against(),
                appeal.code(),
                appeal.text(),
                appeal.state(),
                appeal.madeAt(),
                appeal.dueAt(),
                appeal.decidedAt(),
                appeal.reason());
    }
}
