package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;

/** Whether a creator has earned anything; told by the module that pays. */
public interface Earned {
    /** At least one payout was made or planned. */
    boolean hasEarned(CreatorId id);
}
