package dev.greenroom.creator;

import dev.greenroom.creator.StandingPolicy.Facts;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the standing in step with what it follows from: holds, suspension, blacklisting, leaving. */
@Component
class Standings {
    private final Creators creators;
    private final Holds holds;
    private final Suspensions suspensions;
    private final Blacklistings blacklistings;
    private final ApplicationEventPublisher events;

    Standings(
            Creators creators,
            Holds holds,
            Suspensions suspensions,
            Blacklistings blacklistings,
            ApplicationEventPublisher events) {
        this.creators = creators;
        this.holds = holds;
        this.suspensions = suspensions;
        this.blacklistings = blacklistings;
        this.events = events;
    }

    /** After any of the facts changed; the creator's row is locked by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(CreatorId id) {
        creators.move(
                id,
                StandingPolicy.judge(new Facts(
                        blacklistings.inForce(id).isPresent(),
                        creators.hasLeft(id),
                        suspensions.open(id).isPresent(),
                        holds.open(List.of(id)).containsKey(id))));
        events.publishEvent(new StandingChanged(id));
    }
}
