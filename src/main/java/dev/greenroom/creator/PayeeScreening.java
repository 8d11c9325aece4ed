package dev.greenroom.creator;

import dev.greenroom.alert.HitDesk;
import dev.greenroom.reference.CreatorId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is to be paid in another way, or is known by other numbers, is compared with the lists at once, in the transaction of the change. */
@Component
class PayeeScreening {
    private final Creators creators;
    private final HitDesk hits;

    PayeeScreening(Creators creators, HitDesk hits) {
        this.creators = creators;
        this.hits = hits;
    }

    @EventListener
    void changed(PayoutMethodChanged change) {
        screen(change.creatorId(), "The payout method changed");
    }

    @EventListener
    void renewed(IdentityRenewed change) {
        screen(change.creatorId(), "Identity document, tax number or phone changed");
    }

    private void screen(CreatorId id, String occasion) {
        creators.find(id).ifPresent(creator -> hits.screen(creator.applicationId(), occasion));
    }
}
