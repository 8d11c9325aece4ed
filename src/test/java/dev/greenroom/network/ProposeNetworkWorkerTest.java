package dev.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.network.ProposeNetworkWorker.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProposeNetworkWorkerTest extends NetworkTest {
    @Autowired
    ProposeNetworkWorker worker;

    @Test
    void one_offer_is_made_also_when_told_twice() {
        var input = new Input(applicant());

        var first = worker.proposeNetwork(input);
        var second = worker.proposeNetwork(input);

        assertThat(second).isEqualTo(first);
        assertThat(first.proposalVerdict()).isEqualTo(ProposalVerdict.PROPOSED);
        assertThat(first.networkGroup()).isEqualTo("network-agy_brightharbor");
        assertThat(offers.of(input.applicationId())).hasSize(1);
    }

    @Test
    void nobody_is_asked_twice() {
        var offer = offered();
        offerDesk.answer(creator, offer.id().value(), OfferAnswer.DECLINED);

        var next = worker.proposeNetwork(new Input(offer.applicationId()));

        assertThat(next.proposalVerdict()).isEqualTo(ProposalVerdict.EXHAUSTED);
        assertThat(next.offerId()).isNull();
    }
}
