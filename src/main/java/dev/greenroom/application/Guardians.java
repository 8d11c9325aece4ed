package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Screener.Subject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who answers for a creator of 16 or 17, for screening. */
@Component
public class Guardians {
    private final Applications applications;
    private final Submission submission;
    private final Clock clock;

    Guardians(Applications applications, Submission submission, Clock clock) {
        this.applications = applications;
        this.submission = submission;
        this.clock = clock;
    }

    /** Only of those who have one, from what was submitted or renewed last. */
    public Map<ApplicationId, Subject> of(Collection<ApplicationId> ids) {
        var guardians = new HashMap<ApplicationId, Subject>();
        for (var submitted : applications.submitted(ids)) {
            var applicant = submission.applicant(submitted);
            var guardian = applicant.guardian();
            if (guardian != null) {
                guardians.put(applicant.applicationId(), ScreenedSubjects.guardian(guardian, Times.today(clock)));
            }
        }
        return guardians;
    }
}
