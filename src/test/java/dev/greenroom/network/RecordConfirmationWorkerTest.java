package dev.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.network.RecordConfirmationWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RecordConfirmationWorkerTest extends NetworkTest {
    @Autowired
    RecordConfirmationWorker worker;

    @Test
    void a_confirmed_creator_becomes_a_member_once() {
        var offer = accepted();
        agencySays(offer.applicationId(), "ACCEPT");
        var input = new Input(offer.applicationId(), offer.id());

        assertThat(worker.recordConfirmation(input).networkVerdict()).isEqualTo(NetworkVerdict.ASSIGNED);
        assertThat(worker.recordConfirmation(input).networkVerdict()).isEqualTo(NetworkVerdict.ASSIGNED);

        var membership = memberships.of(offer.applicationId()).orElseThrow();
        assertThat(membership.agency()).isEqualTo("Bright Harbor");
        assertThat(membership.to()).isEqualTo(membership.from().plusMonths(12));
        assertThat(audited("NETWORK_CONFIRMATION", offer.applicationId().value()))
                .isEqualTo(1);
    }

    @Test
    void an_agency_may_say_no() {
        var offer = accepted();
        agencySays(offer.applicationId(), "DECLINE");
        var input = new Input(offer.applicationId(), offer.id());

        assertThat(worker.recordConfirmation(input).networkVerdict()).isEqualTo(NetworkVerdict.DECLINED);
        assertThat(offers.of(offer.applicationId()).getFirst().state()).isEqualTo(OfferState.REFUSED);
        assertThat(memberships.of(offer.applicationId())).isEmpty();
    }
}
