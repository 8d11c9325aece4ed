package dev.greenroom.screening;

import org.jspecify.annotations.Nullable;

/** What became of an entry since somebody looked at it. */
public enum EntryState {
    /** The list says the same as then. */
    UNCHANGED,
    CHANGED,
    /** The list in force does not have it. */
    REMOVED;

    /** A hash that was not kept cannot tell of a change. */
    static EntryState of(@Nullable String now, String then) {
        if (then.isEmpty()) {
            return UNCHANGED;
        }
        if (now == null) {
            return REMOVED;
        }
        return now.isEmpty() || now.equals(then) ? UNCHANGED : CHANGED;
    }
}
