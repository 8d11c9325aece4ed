package dev.greenroom.training;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.training.Submissions.Assessment;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a coach's answer effective, once for each task. */
@Component
class Assessments {
    private final Milestones milestones;
    private final Submissions submissions;
    private final TaskAnswers answers;
    private final AuditTrail audit;
    private final Clock clock;

    Assessments(Milestones milestones, Submissions submissions, TaskAnswers answers, AuditTrail audit, Clock clock) {
        this.milestones = milestones;
        this.submissions = submissions;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MilestoneVerdict record(ApplicationId id, String code) {
        var milestone =
                milestones.lock(id, code).orElseThrow(() -> new IllegalStateException("No such milestone: " + code));
        if (milestone.state() != MilestoneState.SUBMITTED) {
            return submissions
                    .lastVerdict(id, code)
                    .orElseThrow(() -> new IllegalStateException("Nothing was submitted for " + code));
        }
        var given = answers.latest(AssessMilestonePolicy.FORM, id.value(), AssessMilestoneAnswer.class)
                .orElseThrow(() -> new IllegalStateException("Nobody has assessed " + code));
        var verdict = AssessmentPolicy.judge(given.answer().result(), milestone.attempt());
        var now = Times.now(clock);
        if (!submissions.judge(milestone, assessment(milestone, given, verdict), now)) {
            throw new IllegalStateException("The newest assessment is not one of this attempt at " + code);
        }
        milestones.move(milestone, AssessmentPolicy.after(verdict), now);
        audit.record(new Act(
                        given.username(),
                        "MILESTONE_ASSESSED",
                        "application",
                        id.value(),
                        given.answer().note(),
                        Map.of(
                                "milestone", code,
                                "attempt", Integer.toString(milestone.attempt()),
                                "result", given.answer().result().name(),
                                "verdict", verdict.name()))
                .from(AssessMilestonePolicy.FORM, given.taskKey()));
        return verdict;
    }

    private static Assessment assessment(
            Milestone milestone, Given<AssessMilestoneAnswer> given, MilestoneVerdict verdict) {
        var answer = given.answer();
        return new Assessment(
                given.taskKey(),
                milestone.attempt(),
                answer.result(),
                verdict,
                answer.score(),
                answer.note(),
                given.username());
    }
}
