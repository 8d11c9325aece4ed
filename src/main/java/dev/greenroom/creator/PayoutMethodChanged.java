package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;

/** A creator has given, or given again, how to be paid; published within the transaction. */
public record PayoutMethodChanged(CreatorId creatorId) {}
