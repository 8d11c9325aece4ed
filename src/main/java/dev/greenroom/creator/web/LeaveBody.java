package dev.greenroom.creator.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.List;

/** The wish to leave. */
record LeaveBody(boolean confirm) {
    LeaveBody {
        if (!confirm) {
            throw new Rejected(List.of(new Fault("confirm", "MISSING", "must be true")));
        }
    }
}
