package dev.greenroom.application;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands; the words are public. */
public enum ApplicationStatus {
    DRAFT(0),
    SUBMITTED(1),
    IN_VETTING(2),
    INFORMATION_REQUESTED(2),
    CLEARED(3),
    IN_TRAINING(4),
    IN_ASSIGNMENT(5),
    ACTIVE(6),
    REJECTED(7),
    WITHDRAWN(7),
    EXPIRED(7);

    private static final Set<ApplicationStatus> ENDED = EnumSet.of(REJECTED, WITHDRAWN, EXPIRED);

    private final int stage;

    ApplicationStatus(int stage) {
        this.stage = stage;
    }

    /** Refused, withdrawn or expired: the account may apply anew. */
    public boolean hasEnded() {
        return ENDED.contains(this);
    }

    /** Not back, and not on from ACTIVE or an end: a job delivered late must not undo what came after it. */
    boolean mayBecome(ApplicationStatus next) {
        return this != next && this != ACTIVE && !hasEnded() && next.stage >= stage;
    }
}
