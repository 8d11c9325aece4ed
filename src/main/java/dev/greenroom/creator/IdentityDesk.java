package dev.greenroom.creator;

import dev.greenroom.application.Applicant;
import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over who a creator is when identity document, phone or address were renewed; how to be paid stays. */
@Component
public class IdentityDesk {
    private final Creators creators;
    private final SealedPayees sealed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentityDesk(Creators creators, SealedPayees sealed, ApplicationEventPublisher events, Clock clock) {
        this.creators = creators;
        this.sealed = sealed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The facts as they are now; what was known before is kept. The same facts again change nothing. Publishes
     * {@link IdentityRenewed}.
     *
     * @param applicant the renewed facts, taken as valid; the payout method in them is not looked at
     * @throws NotFound when there is no such creator
     */
    @Transactional
    public void renew(CreatorId id, Applicant applicant, String username) {
        var creator = creators.lock(id).orElseThrow(NotFound::new);
        var before = sealed.open(creator);
        var after = PayeeFacts.of(applicant).paidBy(before.payout());
        if (!after.equals(before)) {
            creators.renewPayee(creator, sealed.seal(after), username, Times.now(clock));
            events.publishEvent(new IdentityRenewed(id));
        }
    }
}
