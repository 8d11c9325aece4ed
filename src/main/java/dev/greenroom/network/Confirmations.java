package dev.greenroom.network;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.OfferId;
import dev.greenroom.reference.Times;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an agency's answer effective, once for each offer. */
@Component
class Confirmations {
    private final Offers offers;
    private final Memberships memberships;
    private final TaskAnswers answers;
    private final AuditTrail audit;
    private final Clock clock;

    Confirmations(Offers offers, Memberships memberships, TaskAnswers answers, AuditTrail audit, Clock clock) {
        this.offers = offers;
        this.memberships = memberships;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public NetworkVerdict record(OfferId id) {
        var offer = offers.lock(id).orElseThrow(() -> new IllegalStateException("No such offer: " + id));
        return switch (offer.state()) {
            case ACCEPTED -> decide(offer);
            case CONFIRMED -> NetworkVerdict.ASSIGNED;
            case REFUSED -> NetworkVerdict.DECLINED;
            case OFFERED, DECLINED, EXPIRED -> throw new IllegalStateException("Not accepted: " + id);
        };
    }

    private NetworkVerdict decide(Offer offer) {
        var given = answers.latest(
                        ConfirmNetworkPolicy.FORM, offer.applicationId().value(), ConfirmNetworkAnswer.class)
                .orElseThrow(() -> new IllegalStateException("The agency has not answered: " + offer.id()));
        var verdict = verdict(given.answer().decision());
        var state = verdict == NetworkVerdict.ASSIGNED ? OfferState.CONFIRMED : OfferState.REFUSED;
        offers.decide(offer.id(), state, given.taskKey(), Times.now(clock));
        if (state == OfferState.CONFIRMED) {
            memberships.join(offer, Times.today(clock));
        }
        recordAct(offer, given, verdict);
        return verdict;
    }

    private static NetworkVerdict verdict(ConfirmNetworkAnswer.Decision decision) {
        return switch (decision) {
            case ACCEPT -> NetworkVerdict.ASSIGNED;
            case DECLINE -> NetworkVerdict.DECLINED;
        };
    }

    private void recordAct(Offer offer, Given<ConfirmNetworkAnswer> given, NetworkVerdict verdict) {
        audit.record(new Act(
                        given.username(),
                        "NETWORK_CONFIRMATION",
                        "application",
                        offer.applicationId().value(),
                        given.answer().note(),
                        Map.of(
                                "offer", offer.id().value(),
                                "agency", offer.agencyId().value(),
                                "verdict", verdict.name()))
                .from(ConfirmNetworkPolicy.FORM, given.taskKey()));
    }
}
