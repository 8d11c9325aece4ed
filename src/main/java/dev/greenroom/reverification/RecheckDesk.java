package dev.greenroom.reverification;

import dev.greenroom.alert.HitDesk;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.ReentryWatch;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.reference.Times;
import dev.greenroom.vetting.Recheck;
import dev.greenroom.vetting.Rechecks;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the checks of vetting again on what was confirmed; a check delivered again answers what it answered first. */
@Component
@Transactional
class RecheckDesk {
    private final Reverifications reverifications;
    private final AskedRounds rounds;
    private final CurrentFacts facts;
    private final Rechecks rechecks;
    private final SealedHits hits;
    private final HitDesk alerts;
    private final ReentryWatch reentries;
    private final AuditTrail audit;
    private final Clock clock;

    RecheckDesk(
            Reverifications reverifications,
            AskedRounds rounds,
            CurrentFacts facts,
            Rechecks rechecks,
            SealedHits hits,
            HitDesk alerts,
            ReentryWatch reentries,
            AuditTrail audit,
            Clock clock) {
        this.reverifications = reverifications;
        this.rounds = rounds;
        this.facts = facts;
        this.rechecks = rechecks;
        this.hits = hits;
        this.alerts = alerts;
        this.reentries = reentries;
        this.audit = audit;
        this.clock = clock;
    }

    RecheckVerdict recheck(ReverificationId id) {
        var checked = reverifications.lock(id);
        var before = rounds.current(checked).map(Round::verdict);
        if (before.isPresent()) {
            return before.get();
        }
        var found = rechecks.of(facts.of(checked));
        var verdict = RecheckPolicy.judge(found);
        rounds.check(checked, verdict, codes(found), hits.seal(found.hits()), Times.now(clock));
        if (verdict == RecheckVerdict.FINDINGS && checked.state().isOpen()) {
            // A hit is an alert too, and so is re-entry: a strong one holds the pay and needs two officers.
            alerts.screen(checked.applicationId(), "Re-verification");
            reentries.look(checked.creatorId());
            reverifications.move(id, ReverificationState.IN_REVIEW, checked.round());
        }
        audit.record(new Act(
                Act.SYSTEM,
                "REVERIFICATION_CHECKED",
                "creator",
                checked.creatorId().value(),
                null,
                Map.of("reverification", id.value(), "verdict", verdict.name(), "checks", found.toString())));
        return verdict;
    }

    /** What the checks say now: a hit may have been cleared since. */
    Recheck now(ReverificationId id) {
        return rechecks.of(facts.of(reverifications.get(id)));
    }

    private static String codes(Recheck found) {
        return found.findings().stream()
                .map(one -> one.check() + ":" + one.evidence())
                .collect(Collectors.joining(","));
    }
}
