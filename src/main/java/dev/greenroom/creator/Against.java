package dev.greenroom.creator;

/** What a creator appeals against. */
public enum Against {
    HOLD,
    SUSPENSION,
    BLACKLISTING
}
