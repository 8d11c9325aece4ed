package dev.greenroom.training.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for a milestone.
 *
 * @param evidenceUrl an http or https address of a page or recording
 */
record SubmissionBody(String evidenceUrl, @Nullable String note) {
    private static final int LONGEST = 2000;

    SubmissionBody {
        var faults = new ArrayList<Fault>();
        if (evidenceUrl.length() > LONGEST) {
            faults.add(new Fault("evidenceUrl", "TOO_LONG", "has at most 2,000 characters"));
        } else if (!isWebAddress(evidenceUrl)) {
            faults.add(new Fault("evidenceUrl", "NOT_A_WEB_ADDRESS", "must be an http or https address"));
        }
        if (note != null && note.length() > LONGEST) {
            faults.add(new Fault("note", "TOO_LONG", "has at most 2,000 characters"));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getRawAuthority() != null
                    && !address.getRawAuthority().contains("@");
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
