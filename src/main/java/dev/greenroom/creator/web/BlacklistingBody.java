package dev.greenroom.creator.web;

import dev.greenroom.creator.Blacklisting.Grounds;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to blacklist; the creator will read all but the evidence.
 *
 * @param months 1 to 60, without {@code permanent}
 * @param evidence where the proof is
 */
record BlacklistingBody(
        String facts,
        String reason,
        String legalBasis,
        @Nullable Integer months,
        @Nullable Boolean permanent,
        @Nullable String evidence) {
    private static final int LONGEST_TERM = 60;

    BlacklistingBody {
        var faults = new ArrayList<Fault>();
        Text.required("facts", facts, Text.LONGEST_NOTE, faults);
        Text.required("reason", reason, Text.LONGEST_NOTE, faults);
        Text.required("legalBasis", legalBasis, Text.LONGEST_NOTE, faults);
        Text.optional("evidence", evidence, Text.LONGEST_NOTE, faults);
        checkTerm(months, Boolean.TRUE.equals(permanent), faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    private static void checkTerm(@Nullable Integer months, boolean permanent, List<Fault> faults) {
        if (permanent && months != null) {
            faults.add(new Fault("months", "CONTRADICTION", "must be empty for a permanent blacklisting"));
        } else if (!permanent && months == null) {
            faults.add(new Fault("months", "MISSING", "is required unless it is permanent"));
        } else if (months != null && (months < 1 || months > LONGEST_TERM)) {
            faults.add(new Fault("months", "OUT_OF_RANGE", "is 1 to " + LONGEST_TERM));
        }
    }

    Grounds grounds() {
        return new Grounds(facts.strip(), reason.strip(), legalBasis.strip(), Text.orNull(evidence));
    }
}
