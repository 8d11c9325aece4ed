package dev.greenroom.creator;

/** Whether a blacklisting ends by itself. */
public enum BlacklistingTerm {
    LIMITED,
    PERMANENT
}
