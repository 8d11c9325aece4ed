package dev.greenroom.creator;

/** Whether this process instance is the one that deals with the matter. */
public enum ClaimVerdict {
    CLAIMED,
    DUPLICATE
}
