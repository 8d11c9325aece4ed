package dev.greenroom.bonus;

import org.jspecify.annotations.Nullable;

/** Why a week brought a creator nothing. @param figures what was counted; null where nothing was */
public record EmptyWeek(Why why, @Nullable WeekFigures figures) {
    /** In the order in which it is asked. */
    public enum Why {
        /** Nobody has opened this week's run, or the week is still to come. */
        NO_RUN,
        /** The week is not calculated and approved yet. */
        NOT_YET,
        CANCELLED,
        /** No figures of this creator were handed in. */
        NO_FIGURES,
        /** Held, suspended or not active when the week was frozen. */
        NOT_IN_STANDING,
        TOO_LITTLE_ACTIVITY,
        /** Active enough, but below the first step of each rate. */
        TOO_LITTLE_SOLD
    }

    static EmptyWeek of(Why why) {
        return new EmptyWeek(why, null);
    }

    static EmptyWeek of(BonusLine line) {
        if (!line.bonus().isZero()) {
            return of(Why.NOT_YET);
        }
        var why = !line.inStanding()
                ? Why.NOT_IN_STANDING
                : line.eligible() ? Why.TOO_LITTLE_SOLD : Why.TOO_LITTLE_ACTIVITY;
        return new EmptyWeek(why, line.figures());
    }
}
