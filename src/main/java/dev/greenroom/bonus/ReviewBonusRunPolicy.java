package dev.greenroom.bonus;

import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Links;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import org.springframework.stereotype.Component;

/** The maker's task: any finance officer submits, recalculates or cancels; over budget nothing can be submitted. */
@Component
class ReviewBonusRunPolicy extends BonusRunTaskPolicy<ReviewBonusRunAnswer> {
    static final String FORM = "review-bonus-run";

    private final BonusRunTable runs;
    private final BonusBudget budget;

    ReviewBonusRunPolicy(BonusRunTable runs, BonusBudget budget, Anomalies anomalies, Links links) {
        super(anomalies, links);
        this.runs = runs;
        this.budget = budget;
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
}
