package dev.greenroom.network;

import dev.greenroom.reference.OfferId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.springframework.stereotype.Component;

/** The creator did not answer in time. */
@Component
public class ExpireOfferWorker {
    private final NetworkDesk desk;

    ExpireOfferWorker(NetworkDesk desk) {
        this.desk = desk;
    }

    public record Input(OfferId offerId) {}

    @JobWorker(type = "network.expireOffer")
    public void expireOffer(@VariablesAsType Input input) {
        desk.expire(input.offerId());
    }
}
