package dev.greenroom.creator;

import dev.greenroom.worklist.Judgement;
import org.jspecify.annotations.Nullable;

/** The reason that each decision about a creator's standing needs: the auditor and the creator read it. Pure. */
final class GivenReason {
    static final int LONGEST = 2000;

    private GivenReason() {}

    static Judgement judge(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Judgement.refused("A reason is needed.");
        }
        return reason.length() <= LONGEST
                ? Judgement.allowed()
                : Judgement.refused("A reason has at most %,d characters.".formatted(LONGEST));
    }
}
