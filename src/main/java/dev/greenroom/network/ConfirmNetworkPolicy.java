package dev.greenroom.network;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationTaskPolicy;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An agency's people confirm their own creators, and see nothing of identity documents or bank accounts. */
@Component
class ConfirmNetworkPolicy extends ApplicationTaskPolicy<ConfirmNetworkAnswer> {
    static final String FORM = "confirm-network";
    private static final int LONGEST_NOTE = 2000;

    private final Offers offers;

    ConfirmNetworkPolicy(ApplicationDesk applications, Offers offers) {
        super(applications);
        this.offers = offers;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<ConfirmNetworkAnswer> answerType() {
        return ConfirmNetworkAnswer.class;
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        return accepted(task).isPresent()
                ? Judgement.allowed()
                : Judgement.refused("The creator has no accepted offer of this agency.");
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ConfirmNetworkAnswer answer) {
        var note = answer.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            return Judgement.refused("The note has at most 2,000 characters.");
        }
        if (answer.decision() == ConfirmNetworkAnswer.Decision.DECLINE && (note == null || note.isBlank())) {
            return Judgement.refused("Say in a note why the agency declines.");
        }
        return Judgement.allowed();
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        var applicant = applications.applicant(new ApplicationId(task.subjectId()));
        var data = new LinkedHashMap<String, Object>();
        data.put("stageName", applicant.stageName());
        data.put("languages", applicant.languages());
        data.put("subjectAreas", applicant.subjectAreas());
        data.put("contentTypes", applicant.contentTypes());
        data.put("accounts", applicant.accounts());
        Optional.ofNullable(applicant.hub()).ifPresent(hub -> data.put("hub", hub));
        accepted(task).ifPresent(offer -> {
            data.put("split", offer.split());
            data.put("termMonths", offer.termMonths());
            data.put("dataShared", offer.dataShared());
        });
        return data;
    }

    private Optional<Offer> accepted(OpenTask task) {
        return offers.of(new ApplicationId(task.subjectId())).stream()
                .filter(offer ->
                        offer.state() == OfferState.ACCEPTED && offer.group().equals(task.group()))
                .findFirst();
    }
}
