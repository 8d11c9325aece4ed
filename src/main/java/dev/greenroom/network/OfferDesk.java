package dev.greenroom.network;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.OfferId;
import dev.greenroom.reference.Times;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers as their creator sees and answers them. */
@Component
public class OfferDesk {
    private final Offers offers;
    private final ApplicationDesk applications;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    OfferDesk(Offers offers, ApplicationDesk applications, Outbox outbox, AuditTrail audit, Clock clock) {
        this.offers = offers;
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Offers of this account's newest application, newest first. */
    @Transactional(readOnly = true)
    public List<Offered> offers(String username) {
        return applications.ofAccount(username).map(this::offers).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<Offered> offers(ApplicationId id) {
        return offers.of(id).stream().map(OfferDesk::view).toList();
    }

    /**
     * The same answer again changes nothing.
     *
     * @throws NotFound when this is not an offer to this account
     * @throws WrongState when it was answered otherwise or no longer waits
     */
    @Transactional
    public Offered answer(String username, String offerId, OfferAnswer answer) {
        var offer = find(offerId)
                .filter(found -> applications.username(found.applicationId()).equals(username))
                .orElseThrow(NotFound::new);
        if (answer == offer.answer()) {
            return view(offer);
        }
        var now = Times.now(clock);
        refuseIfNotWaiting(offer, now);
        offers.answer(offer.id(), answer, now);
        audit.record(new Act(
                username,
                "NETWORK_OFFER_ANSWERED",
                "application",
                offer.applicationId().value(),
                null,
                Map.of("offer", offerId, "agency", offer.agencyId().value(), "answer", answer.name())));
        outbox.publish(OutboundMessage.awaited(
                "network-offer-answered",
                offerId,
                "network-offer-answered:" + offerId,
                Map.of("offerAnswer", answer.name())));
        return find(offerId).map(OfferDesk::view).orElseThrow(NotFound::new);
    }

    private void refuseIfNotWaiting(Offer offer, OffsetDateTime now) {
        if (offer.state() != OfferState.OFFERED || now.isAfter(offer.expiresAt())) {
            throw new WrongState("This offer was answered otherwise, or its time is over.");
        }
        if (applications.status(offer.applicationId()) != ApplicationStatus.IN_ASSIGNMENT) {
            throw new WrongState("The application no longer looks for an agency.");
        }
    }

    private Optional<Offer> find(String offerId) {
        return offerId.matches("off_[0-9a-z]{1,36}") ? offers.lock(new OfferId(offerId)) : Optional.empty();
    }

    private static Offered view(Offer offer) {
        return new Offered(
                offer.id(),
                offer.agency(),
                offer.split(),
                offer.termMonths(),
                offer.dataShared(),
                offer.expiresAt(),
                offer.state(),
                offer.offeredAt());
    }

    /**
     * One offer as its creator sees it.
     *
     * @param split the agency's share of what the creator earns, 0.30 for 30 %
     * @param dataShared what the agency will see: codes
     */
    public record Offered(
            OfferId id,
            String agency,
            BigDecimal split,
            int termMonths,
            List<String> dataShared,
            OffsetDateTime expiresAt,
            OfferState state,
            OffsetDateTime offeredAt) {}
}
