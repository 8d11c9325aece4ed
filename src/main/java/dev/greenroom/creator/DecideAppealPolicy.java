package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import dev.greenroom.reference.Links;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The task {@code decide-appeal}: nobody who had a hand in what it is against, and always with a reason. */
@Component
@Transactional(readOnly = true)
class DecideAppealPolicy implements TaskPolicy<DecideAppealAnswer> {
    static final String FORM = "decide-appeal";

    private final Appeals appeals;
    private final OpenMatters matters;
    private final HoldReleaseDesk holds;
    private final Creators creators;
    private final CreatorFiles files;
    private final Links links;

    DecideAppealPolicy(
            Appeals appeals,
            OpenMatters matters,
            HoldReleaseDesk holds,
            Creators creators,
            CreatorFiles files,
            Links links) {
        this.appeals = appeals;
        this.matters = matters;
        this.holds = holds;
        this.creators = creators;
        this.files = files;
        this.links = links;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<DecideAppealAnswer> answerType() {
        return DecideAppealAnswer.class;
    }

    @Override
    public String subjectVariable() {
        return "appealId";
    }

    @Override
    public String subjectType() {
        return "appeal";
    }

    @Override
    public String label(String subjectId) {
        var appeal = appeal(subjectId);
        return creators.get(appeal.creatorId()).stageName() + " (" + appeal.creatorId() + ")";
    }

    @Override
    public Map<String, String> traits(String subjectId) {
        return creators.get(appeal(subjectId).creatorId()).traits();
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        var appeal = appeal(task.subjectId());
        if (creators.get(appeal.creatorId()).username().equals(username)) {
            return Judgement.refused("Nobody decides about themselves.");
        }
        return matters.decidedBy(appeal.creatorId(), appeal.matter()).contains(username)
                ? Judgement.refused("Who took the decision that is appealed against cannot judge the appeal.")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, DecideAppealAnswer answer) {
        if (mayTake(task, username) instanceof Judgement.Refused refused) {
            return refused;
        }
        var appeal = appeal(task.subjectId());
        if (answer.decision() == AppealDecision.GRANT
                && appeal.code() != null
                && holds.awaitsAlert(appeal.creatorId(), appeal.code())) {
            return Judgement.refused("A strong alert on this creator is open: decide the alert first.");
        }
        return GivenReason.judge(answer.reason());
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        var appeal = appeal(task.subjectId());
        var creator = creators.get(appeal.creatorId());
        var data = new LinkedHashMap<String, Object>();
        data.put("creatorUrl", links.creator(creator.id()));
        data.put("creator", creator.stageName());
        data.put("standing", creator.standing().name());
        data.put("against", appeal.against().name());
        data.put("appeal", appeal.text());
        data.put("madeAt", appeal.madeAt().toString());
        data.put("dueBy", appeal.dueAt().toString());
        data.put("overdue", appeal.escalatedAt() != null);
        data.put("matter", files.about(appeal));
        return data;
    }

    private Appeal appeal(String id) {
        return appeals.find(new AppealId(id)).orElseThrow();
    }
}
