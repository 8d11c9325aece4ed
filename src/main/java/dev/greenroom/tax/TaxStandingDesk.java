package dev.greenroom.tax;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.DelegatedActs;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.problem.JsonBody;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import dev.greenroom.tax.IncomeSource.Source;
import dev.greenroom.tax.IncomeSource.Status;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers decide where a non-resident's income comes from; it counts for what is sent from then on. From abroad nothing is
 * withheld at all, so that takes two; back to China one is enough, since it only withholds more.
 */
@Component
@Transactional
public class TaxStandingDesk {
    private final IncomeSources sources;
    private final TreatyClaims claims;
    private final CreatorRegister register;
    private final DelegatedActs delegated;
    private final AuditTrail audit;
    private final Clock clock;

    TaxStandingDesk(
            IncomeSources sources,
            TreatyClaims claims,
            CreatorRegister register,
            DelegatedActs delegated,
            AuditTrail audit,
            Clock clock) {
        this.sources = sources;
        this.claims = claims;
        this.register = register;
        this.delegated = delegated;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param source what counts today; without a decision the income is from China
     * @param sources decisions, newest first
     */
    public record Standing(Source source, List<IncomeSource> sources, List<TreatyClaim> treatyClaims) {
        /** The decision that waits for another officer. */
        public @Nullable IncomeSource waiting() {
            return sources.stream()
                    .filter(one -> one.status() == Status.PENDING)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @throws NotFound when there is no such creator */
    @Transactional(readOnly = true)
    public Standing of(CreatorId creator) {
        check(creator);
        var all = sources.of(creator);
        var source = all.stream()
                .filter(one -> one.status() == Status.IN_FORCE)
                .map(IncomeSource::source)
                .findFirst();
        return new Standing(source.orElse(Source.CHINA), all, claims.of(creator));
    }

    /**
     * @throws dev.greenroom.problem.Rejected with every fault of {source, reason}
     * @throws WrongState when a decision waits
     */
    public Standing decide(CreatorId creator, @Nullable JsonNode node, String actor) {
        check(creator);
        var body = JsonBody.of(node);
        var source = body.choice("source", Source.class);
        var reason = FreeText.reason(body);
        body.check();
        var status = source == Source.ABROAD ? Status.PENDING : Status.IN_FORCE;
        var decision = new IncomeSource(source, reason, status, actor, Times.now(clock), null, null, null);
        if (sources.lockPending(creator).isPresent() || !sources.add(creator, decision)) {
            throw new WrongState("A decision waits for another officer: approve or reject it first");
        }
        record(
                actor,
                "INCOME_SOURCE_DECIDED",
                creator,
                reason,
                Map.of("source", source.name(), "status", status.name()));
        return of(creator);
    }

    /** @throws WrongState when none waits, or it was decided by the same hand */
    public Standing approve(CreatorId creator, String actor) {
        var waiting = waiting(creator);
        if (delegated.isOneHand(waiting.decidedBy(), actor, creator.value())) {
            throw new WrongState("Who decided it cannot approve it: another officer must");
        }
        sources.settle(creator, Status.IN_FORCE, null, actor, Times.now(clock));
        record(
                actor,
                "INCOME_SOURCE_APPROVED",
                creator,
                null,
                Map.of("source", waiting.source().name()));
        return of(creator);
    }

    /**
     * Also by who decided it, to take it back.
     *
     * @throws dev.greenroom.problem.Rejected with every fault of {reason}
     * @throws WrongState when none waits
     */
    public Standing reject(CreatorId creator, @Nullable JsonNode node, String actor) {
        check(creator);
        var body = JsonBody.of(node);
        var reason = FreeText.reason(body);
        body.check();
        var waiting = waiting(creator);
        sources.settle(creator, Status.REJECTED, reason, actor, Times.now(clock));
        record(
                actor,
                "INCOME_SOURCE_REJECTED",
                creator,
                reason,
                Map.of("source", waiting.source().name()));
        return of(creator);
    }

    private IncomeSource waiting(CreatorId creator) {
        check(creator);
        return sources.lockPending(creator).orElseThrow(() -> new WrongState("No decision waits for approval"));
    }

    private void check(CreatorId creator) {
        if (register.known(List.of(creator.value())).isEmpty()) {
            throw new NotFound();
        }
    }

    private void record(
            String actor, String what, CreatorId creator, @Nullable String reason, Map<String, String> details) {
        audit.record(new Act(actor, what, "creator", creator.value(), reason, details));
    }
}
