package dev.greenroom.creator;

/** What an officer decides on an appeal. */
public enum AppealDecision {
    GRANT,
    DENY
}
