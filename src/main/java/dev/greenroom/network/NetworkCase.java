package dev.greenroom.network;

import dev.greenroom.application.CaseContribution;
import dev.greenroom.network.Memberships.Membership;
import dev.greenroom.network.OfferDesk.Offered;
import dev.greenroom.reference.ApplicationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers and membership on the case page. */
@Component
class NetworkCase implements CaseContribution {
    private final OfferDesk desk;
    private final Memberships memberships;

    NetworkCase(OfferDesk desk, Memberships memberships) {
        this.desk = desk;
        this.memberships = memberships;
    }

    record Part(List<Offered> offers, @Nullable Membership membership) {}

    @Override
    public String name() {
        return "network";
    }

    @Override
    public @Nullable Object of(ApplicationId id) {
        var offers = desk.offers(id);
        var membership = memberships.of(id).orElse(null);
        return offers.isEmpty() && membership == null ? null : new Part(offers, membership);
    }
}
