package dev.greenroom.network;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.OnboardingTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for the tests of the search for an agency. */
abstract class NetworkTest extends OnboardingTest {
    @Autowired
    NetworkDesk desk;

    @Autowired
    OfferDesk offerDesk;

    @Autowired
    Offers offers;

    @Autowired
    Memberships memberships;

    Offer offered() {
        return desk.propose(applicant()).orElseThrow();
    }

    Offer accepted() {
        var offer = offered();
        offerDesk.answer(creator, offer.id().value(), OfferAnswer.ACCEPTED);
        return offer;
    }

    void agencySays(ApplicationId id, String decision) {
        answered("confirm-network", id.value(), "network", "{\"decision\": \"" + decision + "\", \"note\": \"well\"}");
    }
}
