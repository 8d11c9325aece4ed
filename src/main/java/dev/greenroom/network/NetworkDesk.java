package dev.greenroom.network;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.OfferId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds agencies for trained creators, one after the other, until one says yes or none is left. */
@Component
class NetworkDesk {
    private final Agencies agencies;
    private final Offers offers;
    private final Memberships memberships;
    private final ApplicationDesk applications;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Clock clock;

    NetworkDesk(
            Agencies agencies,
            Offers offers,
            Memberships memberships,
            ApplicationDesk applications,
            AuditTrail audit,
            Deadlines deadlines,
            Clock clock) {
        this.agencies = agencies;
        this.offers = offers;
        this.memberships = memberships;
        this.applications = applications;
        this.audit = audit;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The offer that is open, else one by the next fitting agency, else empty. */
    @Transactional
    public Optional<Offer> propose(ApplicationId id) {
        // Locks the application, so that a second delivery waits and finds the offer of the first.
        applications.advance(id, ApplicationStatus.IN_ASSIGNMENT);
        var made = offers.of(id);
        var open = made.stream()
                .filter(offer -> offer.state().isOpen() || offer.state() == OfferState.CONFIRMED)
                .findFirst();
        if (open.isPresent()) {
            return open;
        }
        var asked = made.stream().map(Offer::agencyId).collect(Collectors.toSet());
        return ProposalPolicy.fitting(wish(applications.applicant(id)), agencies.all(), asked).stream()
                .filter(agency -> agencies.lockWithRoom(agency.id()))
                .findFirst()
                .map(agency -> offer(id, agency));
    }

    /** The process stopped waiting for the creator. */
    @Transactional
    public void expire(OfferId id) {
        var offer = offers.lock(id).orElseThrow(() -> new IllegalStateException("No such offer: " + id));
        if (offer.state().isOpen()) {
            offers.close(id, OfferState.EXPIRED, Times.now(clock));
            recordAct("NETWORK_OFFER_EXPIRED", offer);
        }
    }

    @Transactional
    public NetworkVerdict beIndependent(ApplicationId id) {
        if (memberships.beIndependent(id, Times.today(clock))) {
            audit.record(Act.bySystem("NETWORK_INDEPENDENT", "application", id.value()));
        }
        return NetworkVerdict.INDEPENDENT;
    }

    private Offer offer(ApplicationId id, Agency agency) {
        OffsetDateTime now = Times.now(clock);
        var offer = new Offer(
                OfferId.next(),
                id,
                agency.id(),
                agency.name(),
                OfferState.OFFERED,
                agency.split(),
                agency.termMonths(),
                agency.dataShared(),
                now,
                now.plus(deadlines.networkOffer()),
                null,
                null);
        offers.add(offer);
        recordAct("NETWORK_OFFERED", offer);
        return offer;
    }

    private void recordAct(String what, Offer offer) {
        audit.record(new Act(
                Act.SYSTEM,
                what,
                "application",
                offer.applicationId().value(),
                null,
                Map.of("offer", offer.id().value(), "agency", offer.agencyId().value())));
    }

    private static ProposalPolicy.Wish wish(Applicant applicant) {
        return new ProposalPolicy.Wish(applicant.languages(), applicant.subjectAreas(), applicant.hub());
    }
}
