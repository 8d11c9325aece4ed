package dev.greenroom.creator;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.Blacklisting.Grounds;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Links;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an officer proposes to blacklist a creator. Nothing changes for the creator until another officer confirms. */
@Component
public class BlacklistingDesk {
    private final Creators creators;
    private final Blacklistings blacklistings;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Links links;
    private final Clock clock;

    BlacklistingDesk(
            Creators creators, Blacklistings blacklistings, AuditTrail audit, Outbox outbox, Links links, Clock clock) {
        this.creators = creators;
        this.blacklistings = blacklistings;
        this.audit = audit;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Starts the process {@code creator-blacklisting}; the same proposal again changes nothing.
     *
     * @param months null for a permanent one
     * @throws NotFound when there is no such creator
     * @throws WrongState when another is proposed or in force
     */
    @Transactional
    public BlacklistingId propose(CreatorId creator, Grounds grounds, @Nullable Integer months, String username) {
        creators.locked(creator);
        var open = blacklistings.open(creator);
        if (open.isPresent()) {
            return open.filter(one -> isSame(one, grounds, months, username))
                    .map(Blacklisting::id)
                    .orElseThrow(() -> new WrongState("A blacklisting is proposed or in force already."));
        }
        var id = BlacklistingId.next();
        blacklistings.propose(proposal(id, creator, grounds, months, username));
        outbox.publish(
                OutboundMessage.starting("blacklisting-proposed", id.value(), Map.of("blacklistingId", id.value())));
        audit.record(new Act(
                username,
                "BLACKLISTING_PROPOSED",
                "creator",
                creator.value(),
                null,
                Map.of("blacklisting", id.value(), "months", months == null ? "permanent" : months.toString())));
        return id;
    }

    @Transactional
    Claim claim(BlacklistingId id, long instanceKey) {
        var verdict = blacklistings.claim(id, instanceKey) ? ClaimVerdict.CLAIMED : ClaimVerdict.DUPLICATE;
        var creator = blacklistings.find(id).map(Blacklisting::creatorId).orElseThrow();
        return new Claim(verdict, links.creator(creator));
    }

    /** @param creatorUrl page of the creator, for the task's form */
    record Claim(ClaimVerdict verdict, String creatorUrl) {}

    private Blacklisting proposal(
            BlacklistingId id, CreatorId creator, Grounds grounds, @Nullable Integer months, String username) {
        return new Blacklisting(
                id,
                creator,
                BlacklistingState.PROPOSED,
                grounds,
                months,
                username,
                Times.now(clock),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static boolean isSame(Blacklisting open, Grounds grounds, @Nullable Integer months, String username) {
        return open.state() == BlacklistingState.PROPOSED
                && open.proposedBy().equals(username)
                && open.grounds().equals(grounds)
                && Objects.equals(open.months(), months);
    }
}
