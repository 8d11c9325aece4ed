package dev.greenroom.statement;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;

/** What a list shows of a statement. @param number {@code GR-2026-W47-000001}, unique and never given twice */
public record Statement(
        String number,
        Kind kind,
        BonusWeek week,
        CreatorId creatorId,
        Status status,
        Money gross,
        Money withheld,
        Money net,
        PayoutId payoutId) {

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
