package dev.greenroom.creator;

/** What became of a proposal to blacklist. */
public enum BlacklistingState {
    PROPOSED,
    DISCARDED,
    IN_FORCE,
    /** The term is over. */
    ENDED,
    /** An appeal was granted. */
    LIFTED
}
