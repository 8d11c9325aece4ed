package dev.greenroom.reverification;

/** What an officer decides on a reverification in which the checks found something. */
public enum ReverificationDecision {
    APPROVE,
    REFUSE,
    /** The creator is asked again and reads the reason. */
    ASK_AGAIN
}
