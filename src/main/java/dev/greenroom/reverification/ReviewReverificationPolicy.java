package dev.greenroom.reverification;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.creator.ReentryWatch;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The task {@code review-reverification}: not by the person in question; a strong hit or re-entry is for two officers first. */
@Component
class ReviewReverificationPolicy implements TaskPolicy<ReviewReverificationAnswer> {
    private final Reverifications reverifications;
    private final ApplicationDesk applications;
    private final RecheckDesk rechecks;
    private final ReentryWatch reentries;
    private final ReviewFacts facts;

    ReviewReverificationPolicy(
            Reverifications reverifications,
            ApplicationDesk applications,
            RecheckDesk rechecks,
            ReentryWatch reentries,
            ReviewFacts facts) {
        this.reverifications = reverifications;
        this.applications = applications;
        this.rechecks = rechecks;
        this.reentries = reentries;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return Reviews.FORM;
    }

    @Override
    public Class<ReviewReverificationAnswer> answerType() {
        return ReviewReverificationAnswer.class;
    }

    @Override
    public String subjectVariable() {
        return "reverificationId";
    }

    @Override
    public String subjectType() {
        return "reverification";
    }

    @Override
    public String label(String subjectId) {
        return applications.label(reverification(subjectId).applicationId());
    }

    @Override
    public Map<String, String> traits(String subjectId) {
        return applications.traits(reverification(subjectId).applicationId());
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        return applications
                        .username(reverification(task.subjectId()).applicationId())
                        .equals(username)
                ? Judgement.refused("Nobody reviews their own re-verification.")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ReviewReverificationAnswer answer) {
        if (mayTake(task, username) instanceof Judgement.Refused refused) {
            return refused;
        }
        if (answer.reason().isBlank()) {
            return Judgement.refused("A reason is needed.");
        }
        return answer.decision() == ReverificationDecision.APPROVE
                ? mayApprove(reverification(task.subjectId()))
                : Judgement.allowed();
    }

    private Judgement mayApprove(Reverification reverification) {
        if (RecheckPolicy.needsTwoOfficers(rechecks.now(reverification.id()))) {
            return Judgement.refused("A strong screening hit is open: two officers must clear its alert first.");
        }
        return reentries
                .standing(reverification.creatorId())
                .map(alert -> Judgement.refused(
                        alert.isOpen()
                                ? "The phone or account is that of a blacklisted person:"
                                        + " two officers must clear the alert on re-entry first."
                                : "The alert on re-entry was confirmed: refuse, or another officer"
                                        + " must release the hold first."))
                .orElse(Judgement.allowed());
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        return facts.of(reverification(task.subjectId()));
    }

    private Reverification reverification(String id) {
        return reverifications.get(new ReverificationId(id));
    }
}
