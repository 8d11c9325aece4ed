package dev.greenroom.creator;

import dev.greenroom.alert.HitDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is to be paid in another way is compared with the lists at once, in the transaction of the change. */
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
        creators.find(change.creatorId())
                .ifPresent(creator -> hits.screen(creator.applicationId(), "The payout method changed"));
    }
}
