package dev.greenroom.vetting;

/** What screening found; OWN_IDENTIFIER is an identifier exactly on the own list. */
public enum ScreeningVerdict {
    CLEAR,
    LOG,
    REVIEW,
    BLOCK,
    NO_LIST,
    OWN_IDENTIFIER
}
