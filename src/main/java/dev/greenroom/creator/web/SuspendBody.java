package dev.greenroom.creator.web;

import dev.greenroom.creator.SuspensionDesk.NewSuspension;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A suspension to begin.
 *
 * @param reason for staff only
 * @param creatorMessage what the creator reads; null for the default text
 */
record SuspendBody(String reason, String reviewBy, @Nullable String creatorMessage) {
    /** @throws Rejected with every fault of the body */
    NewSuspension read(Clock clock) {
        var faults = new ArrayList<Fault>();
        var day = ReviewDay.read(reviewBy, clock, faults);
        Text.required("reason", reason, Text.LONGEST_NOTE, faults);
        Text.optional("creatorMessage", creatorMessage, Text.LONGEST_MESSAGE, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return new NewSuspension(reason.strip(), day, Text.orNull(creatorMessage));
    }
}
