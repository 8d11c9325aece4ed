package dev.greenroom.reverification;

/** Where a reverification stands; the words are public. */
public enum ReverificationState {
    /** The creator has to act. */
    WAITING,
    /** Submitted; the checks run. */
    CHECKING,
    /** The checks found something; an officer decides. */
    IN_REVIEW,
    PASSED,
    REFUSED,
    /** The creator left or was excluded meanwhile. */
    DROPPED;

    public boolean isOpen() {
        return this == WAITING || this == CHECKING || this == IN_REVIEW;
    }
}
