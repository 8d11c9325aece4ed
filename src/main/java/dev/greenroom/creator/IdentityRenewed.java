package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;

/** What identifies a creator has changed: document, tax number or phone; published within the transaction. */
public record IdentityRenewed(CreatorId creatorId) {}
