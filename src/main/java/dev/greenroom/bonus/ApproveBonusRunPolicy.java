package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Links;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The checker's task: another person than who submitted the run or uploaded its figures. */
@Component
class ApproveBonusRunPolicy implements TaskPolicy<ApproveBonusRunAnswer> {
    static final String FORM = "approve-bonus-run";

    private final BonusRuns runs;
    private final Anomalies anomalies;
    private final Links links;

    ApproveBonusRunPolicy(BonusRuns runs, Anomalies anomalies, Links links) {
        this.runs = runs;
        this.anomalies = anomalies;
        this.links = links;
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
    public String subjectVariable() {
        return "week";
    }

    @Override
    public String subjectType() {
        return "run";
    }

    @Override
    public String label(String subjectId) {
        return subjectId;
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

    @Override
    public Map<String, Object> data(OpenTask task) {
        var week = BonusWeek.parse(task.subjectId());
        var data = anomalies.of(week);
        data.put("runUrl", links.bonusRun(week));
        return data;
    }
}
