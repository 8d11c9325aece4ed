package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Links;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The maker's task: any finance officer submits, recalculates or cancels; over budget nothing can be submitted. */
@Component
class ReviewBonusRunPolicy implements TaskPolicy<ReviewBonusRunAnswer> {
    static final String FORM = "review-bonus-run";

    private final BonusRunTable runs;
    private final BonusBudget budget;
    private final Anomalies anomalies;
    private final Links links;

    ReviewBonusRunPolicy(BonusRunTable runs, BonusBudget budget, Anomalies anomalies, Links links) {
        this.runs = runs;
        this.budget = budget;
        this.anomalies = anomalies;
        this.links = links;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<ReviewBonusRunAnswer> answerType() {
        return ReviewBonusRunAnswer.class;
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
        return Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ReviewBonusRunAnswer answer) {
        return switch (answer.decision()) {
            case SUBMIT -> maySubmit(BonusWeek.parse(task.subjectId()));
            case RECALCULATE, CANCEL -> Notes.required(answer.note());
        };
    }

    private Judgement maySubmit(BonusWeek week) {
        var gross = runs.find(week).orElseThrow().gross();
        return budget.state().bears(gross)
                ? Judgement.allowed()
                : Judgement.refused("The run is more than what remains of the budget: it cannot be submitted");
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        var week = BonusWeek.parse(task.subjectId());
        var data = anomalies.of(week);
        data.put("runUrl", links.bonusRun(week));
        return data;
    }
}
