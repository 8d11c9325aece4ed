package dev.greenroom.creator.web;

import dev.greenroom.creator.Against;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** An appeal. @param code of the hold as the creator was told; not needed when there is one hold only */
record AppealBody(Against against, @Nullable HoldCode code, String text) {
    private static final int LONGEST = 4000;

    AppealBody {
        var faults = new ArrayList<Fault>();
        if (text.isBlank()) {
            faults.add(new Fault("text", "MISSING", "is required"));
        } else if (text.length() > LONGEST) {
            faults.add(new Fault("text", "TOO_LONG", "has at most %,d characters".formatted(LONGEST)));
        }
        if (against != Against.HOLD && code != null) {
            faults.add(new Fault("code", "CONTRADICTION", "is for holds only"));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }
}
