package dev.greenroom.reverification;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.FactsDesk;
import dev.greenroom.application.Renewal;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.IdentityDesk;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The creator confirms or renews what is known of the own person. */
@Component
public class RenewalDesk {
    private final Reverifications reverifications;
    private final AskedRounds rounds;
    private final CreatorRegister creators;
    private final FactsDesk facts;
    private final IdentityDesk identities;
    private final RenewalRules rules;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RenewalDesk(
            Reverifications reverifications,
            AskedRounds rounds,
            CreatorRegister creators,
            FactsDesk facts,
            IdentityDesk identities,
            RenewalRules rules,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.reverifications = reverifications;
        this.rounds = rounds;
        this.creators = creators;
        this.facts = facts;
        this.identities = identities;
        this.rules = rules;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes what the creator confirms and renews; renewed data are used from now on, and the checks run again.
     *
     * @param body JSON as {@link Renewal}
     * @throws Rejected with every fault; nothing is changed then
     * @throws WrongState when nothing is due, or it was submitted already
     */
    @Transactional
    public void submit(String username, byte[] body) {
        var renewal = Renewal.read(body);
        var open = creators.ofAccount(username)
                .flatMap(reverifications::lockOpen)
                .orElseThrow(() -> new WrongState("There is nothing to confirm now."));
        if (open.state() != ReverificationState.WAITING) {
            throw new WrongState("You have sent this already; we are checking it.");
        }
        var faults = faults(open, renewal);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        var changed = facts.changes(open.applicationId(), renewal);
        take(open, renewal, username);
        reverifications.move(open.id(), ReverificationState.CHECKING, open.round());
        rounds.submit(
                open, String.join(",", changed), accepts(open) ? facts.agreementVersion() : null, Times.now(clock));
        outbox.publish(OutboundMessage.awaited(
                "reverification-submitted",
                open.submissionKey(),
                "reverification-submitted:" + open.submissionKey(),
                Map.of()));
        audit.record(new Act(
                username,
                "REVERIFICATION_SUBMITTED",
                "creator",
                open.creatorId().value(),
                null,
                Map.of("reverification", open.id().value(), "changed", String.join(", ", changed))));
    }

    private List<Fault> faults(Reverification open, Renewal renewal) {
        var faults = new ArrayList<>(rules.faults(open, renewal, accepts(open) ? facts.agreementVersion() : null));
        facts.faults(open.applicationId(), renewal).stream()
                .filter(fault ->
                        faults.stream().noneMatch(other -> other.field().equals(fault.field())))
                .toList()
                .forEach(faults::add);
        return faults;
    }

    private void take(Reverification open, Renewal renewal, String username) {
        if (accepts(open)) {
            facts.endGuardianship(open.applicationId());
            facts.acceptInOwnName(open.applicationId(), username);
        }
        Applicant renewed = facts.renew(open.applicationId(), renewal, username);
        identities.renew(open.creatorId(), renewed, username);
    }

    private static boolean accepts(Reverification open) {
        return open.reason() == ReverificationReason.COMES_OF_AGE;
    }
}
