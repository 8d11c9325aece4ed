package dev.greenroom.statement;

import dev.greenroom.money.Money;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a statement.
 *
 * @param number {@code GR-2026-W47-000001}, {@code GR-2026-11M-000001}, {@code GR-2026Y-000001}: unique and never given twice
 * @param period {@code 2026-W47}, {@code 2026-11} or {@code 2026}
 * @param week of a weekly statement, else null
 * @param creatorId null on an agency's
 * @param agencyId of an agency's statement, else null
 * @param payoutId of a weekly statement, else null
 */
public record Statement(
        String number,
        Kind kind,
        String period,
        @Nullable BonusWeek week,
        @Nullable CreatorId creatorId,
        @Nullable AgencyId agencyId,
        Status status,
        Money gross,
        Money withheld,
        Money net,
        @Nullable PayoutId payoutId) {

    /** What a statement covers. */
    public enum Kind {
        WEEKLY,
        MONTHLY,
        YEARLY,
        AGENCY
    }

    /** DRAFT is for finance, PUBLISHED also for its creator, REPLACED is out of force and kept. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        REPLACED
    }
}
