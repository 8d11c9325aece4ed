package dev.greenroom.application;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a faultless draft the facts of its application. */
@Component
class Submission {
    private final SubmissionRules rules;
    private final Applications applications;
    private final SubmittedDetails details;
    private final SealedDrafts drafts;
    private final Clock clock;

    Submission(
            SubmissionRules rules,
            Applications applications,
            SubmittedDetails details,
            SealedDrafts drafts,
            Clock clock) {
        this.rules = rules;
        this.applications = applications;
        this.details = details;
        this.drafts = drafts;
        this.clock = clock;
    }

    List<Fault> faults(Draft draft) {
        return rules.faults(draft, Times.today(clock));
    }

    /** Stores the saved draft of a locked application as its facts; {@link Rejected} with every fault when it has some. */
    void submit(Application application) {
        var draft = drafts.open(application.draft());
        var faults = faults(draft);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        var now = Times.now(clock);
        var applicant = Applicants.of(application.id(), application.username(), application.locale(), draft);
        applications.submit(application.id(), drafts.seal(draft), applicant, now);
        details.replace(applicant, draft.consents(), now);
    }

    /** Submits what the creator corrected since; nothing when there is no change. */
    void resubmit(Application application) {
        if (!drafts.open(application.draft()).equals(drafts.open(application.submitted()))) {
            submit(application);
        }
    }

    Applicant applicant(Application application) {
        return Applicants.of(
                application.id(), application.username(), application.locale(), drafts.open(application.submitted()));
    }
}
