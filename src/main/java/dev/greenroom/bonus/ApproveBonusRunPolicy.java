package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Links;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import org.springframework.stereotype.Component;

/** The checker's task: another person than who submitted the run or uploaded its figures. */
@Component
class ApproveBonusRunPolicy extends BonusRunTaskPolicy<ApproveBonusRunAnswer> {
    static final String FORM = "approve-bonus-run";

    private final BonusRuns runs;

    ApproveBonusRunPolicy(BonusRuns runs, Anomalies anomalies, Links links) {
        super(anomalies, links);
        this.runs = runs;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<ApproveBonusRunAnswer> answerType() {
        return ApproveBonusRunAnswer.class;
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        return runs.makers(BonusWeek.parse(task.subjectId())).contains(username)
                ? Judgement.refused("Who submitted this run or uploaded its figures cannot approve it")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ApproveBonusRunAnswer answer) {
        if (mayTake(task, username) instanceof Judgement.Refused refused) {
            return refused;
        }
        return switch (answer.decision()) {
            case APPROVE -> Judgement.allowed();
            case RETURN -> Notes.required(answer.note());
        };
    }
}
