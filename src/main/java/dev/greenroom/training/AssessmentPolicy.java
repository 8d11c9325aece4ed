package dev.greenroom.training;

/** What an assessment means. Pure. */
final class AssessmentPolicy {
    /** The first attempt and three retakes. */
    static final int MOST_ATTEMPTS = 4;

    private AssessmentPolicy() {}

    enum Result {
        PASS,
        RETAKE,
        FAIL
    }

    /** A third retake that is not passed is failed. */
    static MilestoneVerdict judge(Result result, int attempt) {
        return switch (result) {
            case PASS -> MilestoneVerdict.PASSED;
            case FAIL -> MilestoneVerdict.FAILED;
            case RETAKE -> attempt < MOST_ATTEMPTS ? MilestoneVerdict.RETAKE : MilestoneVerdict.FAILED;
        };
    }

    /** After a retake the milestone waits, locked, until the process opens its next attempt. */
    static MilestoneState after(MilestoneVerdict verdict) {
        return switch (verdict) {
            case PASSED -> MilestoneState.PASSED;
            case FAILED -> MilestoneState.FAILED;
            case RETAKE -> MilestoneState.LOCKED;
        };
    }
}
