package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;

/** A hold, suspension or blacklisting of this creator began or ended; published within the transaction. */
public record StandingChanged(CreatorId creatorId) {}
