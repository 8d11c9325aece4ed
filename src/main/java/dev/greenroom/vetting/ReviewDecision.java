package dev.greenroom.vetting;

/** What an officer decides on an application. */
public enum ReviewDecision {
    APPROVE,
    REJECT,
    ASK_MORE
}
