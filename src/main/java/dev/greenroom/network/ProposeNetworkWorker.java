package dev.greenroom.network;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.OfferId;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.VariablesAsType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers the creator the next agency that fits. */
@Component
public class ProposeNetworkWorker {
    private static final Output EXHAUSTED = new Output(ProposalVerdict.EXHAUSTED, null, null, null);

    private final NetworkDesk desk;

    ProposeNetworkWorker(NetworkDesk desk) {
        this.desk = desk;
    }

    public record Input(ApplicationId applicationId) {}

    public record Output(
            ProposalVerdict proposalVerdict,
            @Nullable OfferId offerId,
            @Nullable String offerExpiresAt,
            @Nullable String networkGroup) {}

    @JobWorker(type = "network.proposeNetwork")
    public Output proposeNetwork(@VariablesAsType Input input) {
        return desk.propose(input.applicationId())
                .map(ProposeNetworkWorker::proposed)
                .orElse(EXHAUSTED);
    }

    private static Output proposed(Offer offer) {
        return new Output(ProposalVerdict.PROPOSED, offer.id(), offer.expiry(), offer.group());
    }
}
