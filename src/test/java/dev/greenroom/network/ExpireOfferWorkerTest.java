package dev.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.network.ExpireOfferWorker.Input;
import dev.greenroom.problem.WrongState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExpireOfferWorkerTest extends NetworkTest {
    @Autowired
    ExpireOfferWorker worker;

    @Test
    void an_offer_expires_once_and_takes_no_answer_after() {
        var offer = offered();

        worker.expireOffer(new Input(offer.id()));
        worker.expireOffer(new Input(offer.id()));

        assertThat(offers.of(offer.applicationId()).getFirst().state()).isEqualTo(OfferState.EXPIRED);
        assertThat(audited("NETWORK_OFFER_EXPIRED", offer.applicationId().value()))
                .isEqualTo(1);
        assertThatThrownBy(() -> offerDesk.answer(creator, offer.id().value(), OfferAnswer.ACCEPTED))
                .isInstanceOf(WrongState.class);
    }
}
