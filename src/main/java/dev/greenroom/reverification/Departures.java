package dev.greenroom.reverification;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.creator.StandingChanged;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends what is open for creators who left or were excluded; who comes back is scheduled anew. */
@Component
class Departures {
    /** Its instance waits already; a longer life could end one that is taken up again. */
    private static final Duration END_LIVES = Duration.ofMinutes(10);

    private static final Set<CreatorStanding> GONE = EnumSet.of(CreatorStanding.LEFT, CreatorStanding.BLACKLISTED);

    private final CreatorRegister creators;
    private final Reverifications reverifications;
    private final Schedules schedules;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Departures(
            CreatorRegister creators,
            Reverifications reverifications,
            Schedules schedules,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.creators = creators;
        this.reverifications = reverifications;
        this.schedules = schedules;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** After the commit, as this locks in another order than a hold does; what a kill leaves here the next sweep ends. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(StandingChanged change) {
        reverifications.lockOpen(change.creatorId()).ifPresent(open -> drop(List.of(open)));
    }

    /** Those of these creators' that are open though the creator is gone. @return how many */
    @Transactional(propagation = Propagation.MANDATORY)
    public int drop(Set<CreatorId> members) {
        return drop(reverifications.open(members));
    }

    private int drop(List<Reverification> open) {
        var standings =
                creators.standings(open.stream().map(Reverification::creatorId).toList());
        var gone = open.stream()
                .filter(one -> GONE.contains(standings.get(one.creatorId())))
                .toList();
        gone.forEach(this::drop);
        return gone.size();
    }

    private void drop(Reverification open) {
        reverifications.close(open.id(), ReverificationState.DROPPED, Act.SYSTEM, Times.now(clock));
        schedules.forget(open.creatorId());
        outbox.publish(new OutboundMessage(
                "reverification-dropped",
                open.id().value(),
                "reverification-dropped:" + open.submissionKey(),
                Map.of(),
                END_LIVES));
        audit.record(new Act(
                Act.SYSTEM,
                "REVERIFICATION_DROPPED",
                "creator",
                open.creatorId().value(),
                null,
                Map.of("reverification", open.id().value())));
    }
}
