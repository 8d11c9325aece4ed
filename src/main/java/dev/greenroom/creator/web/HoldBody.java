package dev.greenroom.creator.web;

import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.NewHold;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A hold to set.
 *
 * @param note for staff only
 * @param reviewBy a date, or a time with offset, not in the past
 * @param owner the staff username of who looks after it; null for the caller
 * @param creatorMessage what the creator reads; null for the default text of the code
 */
record HoldBody(HoldCode code, String note, String reviewBy, @Nullable String owner, @Nullable String creatorMessage) {

    /** @throws Rejected with every fault of the body */
    NewHold read(Clock clock) {
        var faults = new ArrayList<Fault>();
        var day = ReviewDay.read(reviewBy, clock, faults);
        Text.required("note", note, Text.LONGEST_NOTE, faults);
        Text.optional("creatorMessage", creatorMessage, Text.LONGEST_MESSAGE, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return new NewHold(code, note.strip(), day, Text.orNull(owner), Text.orNull(creatorMessage));
    }
}
