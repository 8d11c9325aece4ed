package dev.greenroom.creator;

/** What a second officer decides on a proposal to blacklist. */
public enum BlacklistingDecision {
    CONFIRM,
    DISCARD
}
