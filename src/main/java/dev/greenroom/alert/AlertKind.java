package dev.greenroom.alert;

/** What saw it. */
public enum AlertKind {
    /** A likeness with an entry of a list; the code is the list's. */
    SCREENING,
    /** A pattern of evasion; the code is the pattern's. */
    PATTERN
}
