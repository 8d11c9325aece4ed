package dev.greenroom.reverification;

import java.time.LocalDate;

/** How near the last day is, for lists. */
public enum Urgency {
    /** The last day has passed. */
    OVERDUE,
    /** Within the time of the reminder: a week. */
    SOON,
    /** Later. */
    LATER;

    static Urgency of(LocalDate dueOn, LocalDate today, ReverificationSettings settings) {
        if (today.isAfter(dueOn)) {
            return OVERDUE;
        }
        return dueOn.minus(settings.warning()).isAfter(today) ? LATER : SOON;
    }
}
