package dev.greenroom.training;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationTaskPolicy;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Coaches assess; a retake or a failure says why. */
@Component
class AssessMilestonePolicy extends ApplicationTaskPolicy<AssessMilestoneAnswer> {
    static final String FORM = "assess-milestone";
    private static final int LONGEST_NOTE = 2000;
    private static final int FULL_SCORE = 100;

    private final Submissions submissions;
    private final Tracks tracks;

    AssessMilestonePolicy(ApplicationDesk applications, Submissions submissions, Tracks tracks) {
        super(applications);
        this.submissions = submissions;
        this.tracks = tracks;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<AssessMilestoneAnswer> answerType() {
        return AssessMilestoneAnswer.class;
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        return Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, AssessMilestoneAnswer answer) {
        var score = answer.score();
        var note = answer.note();
        if (score != null && (score < 0 || score > FULL_SCORE)) {
            return Judgement.refused("The score is a whole number from 0 to 100.");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            return Judgement.refused("The note has at most 2,000 characters.");
        }
        if (answer.result() != AssessmentPolicy.Result.PASS && (note == null || note.isBlank())) {
            return Judgement.refused("Tell the creator in a note why this is not passed.");
        }
        return Judgement.allowed();
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        var code = Objects.requireNonNullElse(task.extraId(), "");
        var id = new ApplicationId(task.subjectId());
        var data = new LinkedHashMap<String, Object>();
        data.put("milestone", code);
        data.put("milestoneName", tracks.name(code, "en"));
        data.put("submissions", submissions.of(id, code));
        data.put("assessments", submissions.judged(id, code));
        return data;
    }
}
