package dev.greenroom.statement;

import dev.greenroom.money.Money;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.CreatorId;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a month or a year, to be issued.
 *
 * @param creatorId null on an agency's
 * @param agencyId null on a creator's
 */
public record PeriodStatement(
        Statement.Kind kind,
        String period,
        @Nullable CreatorId creatorId,
        @Nullable AgencyId agencyId,
        StatementContent content,
        Money gross,
        Money withheld,
        Money net) {

    /** Whom it is for. */
    String owner() {
        return creatorId != null ? creatorId.value() : agencyId == null ? "" : agencyId.value();
    }

    @Override
    public String toString() {
        return kind + " " + period + " " + owner();
    }
}
