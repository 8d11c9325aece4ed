package dev.greenroom.creator;

import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.reference.Links;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The task {@code confirm-blacklisting}: another officer than who proposed it, and always with a reason. */
@Component
@Transactional(readOnly = true)
class ConfirmBlacklistingPolicy implements TaskPolicy<ConfirmBlacklistingAnswer> {
    static final String FORM = "confirm-blacklisting";

    private final Blacklistings blacklistings;
    private final Creators creators;
    private final Links links;

    ConfirmBlacklistingPolicy(Blacklistings blacklistings, Creators creators, Links links) {
        this.blacklistings = blacklistings;
        this.creators = creators;
        this.links = links;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<ConfirmBlacklistingAnswer> answerType() {
        return ConfirmBlacklistingAnswer.class;
    }

    @Override
    public String subjectVariable() {
        return "blacklistingId";
    }

    @Override
    public String subjectType() {
        return "blacklisting";
    }

    @Override
    public String label(String subjectId) {
        var creator = creator(subjectId);
        return creator.stageName() + " (" + creator.id() + ")";
    }

    @Override
    public Map<String, String> traits(String subjectId) {
        return creator(subjectId).traits();
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        if (creator(task.subjectId()).username().equals(username)) {
            return Judgement.refused("Nobody decides about themselves.");
        }
        return blacklisting(task.subjectId()).proposedBy().equals(username)
                ? Judgement.refused("Who proposed a blacklisting cannot confirm it: another officer must.")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ConfirmBlacklistingAnswer answer) {
        return mayTake(task, username) instanceof Judgement.Refused refused
                ? refused
                : GivenReason.judge(answer.reason());
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        var proposed = blacklisting(task.subjectId());
        var creator = creator(task.subjectId());
        var data = new LinkedHashMap<String, Object>();
        data.put("creatorUrl", links.creator(creator.id()));
        data.put("creator", creator.stageName());
        data.put("standing", creator.standing().name());
        data.put("facts", proposed.grounds().facts());
        // Not "reason": that is the field of this officer's own answer.
        data.put("groundsOfProposal", proposed.grounds().reason());
        data.put("legalBasis", proposed.grounds().legalBasis());
        data.put("evidence", String.valueOf(proposed.grounds().evidence()));
        data.put("duration", proposed.months() == null ? "permanent" : proposed.months() + " months");
        data.put("proposedBy", proposed.proposedBy());
        data.put("proposedAt", proposed.proposedAt().toString());
        return data;
    }

    private Blacklisting blacklisting(String id) {
        return blacklistings.find(new BlacklistingId(id)).orElseThrow();
    }

    private Creator creator(String id) {
        return creators.get(blacklisting(id).creatorId());
    }
}
