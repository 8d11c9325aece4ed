package dev.greenroom.creator;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.Screener;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what officers decided about a blacklisting effective, and ends it. Each act twice is as once. */
@Component
class Exclusion {
    private final Creators creators;
    private final Blacklistings blacklistings;
    private final SealedPayees sealed;
    private final Standings standings;
    private final Barred barred;
    private final ApplicationDesk applications;
    private final TaskAnswers answers;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    Exclusion(
            Creators creators,
            Blacklistings blacklistings,
            SealedPayees sealed,
            Standings standings,
            Barred barred,
            ApplicationDesk applications,
            TaskAnswers answers,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.creators = creators;
        this.blacklistings = blacklistings;
        this.sealed = sealed;
        this.standings = standings;
        this.barred = barred;
        this.applications = applications;
        this.answers = answers;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The creator is out from today on, and so is whoever comes with the same identifiers. */
    @Transactional
    public Blacklisting enforce(BlacklistingId id) {
        var proposed = locked(id);
        if (proposed.state() == BlacklistingState.PROPOSED) {
            var given = decision(id, BlacklistingDecision.CONFIRM);
            var today = Times.today(clock);
            var until = proposed.months() == null ? null : today.plusMonths(proposed.months());
            decide(proposed, BlacklistingState.IN_FORCE, given);
            blacklistings.run(id, today, until);
            barred.bar(id.value(), identifiers(proposed.creatorId()), today, until);
            standings.settle(proposed.creatorId());
            record(given, "CREATOR_BLACKLISTED", proposed);
        }
        return locked(id);
    }

    @Transactional
    public void discard(BlacklistingId id) {
        var proposed = locked(id);
        if (proposed.state() == BlacklistingState.PROPOSED) {
            var given = decision(id, BlacklistingDecision.DISCARD);
            decide(proposed, BlacklistingState.DISCARDED, given);
            record(given, "BLACKLISTING_DISCARDED", proposed);
        }
    }

    /** The term is over: the person may apply anew, also with the same login. */
    @Transactional
    public void end(BlacklistingId id) {
        var running = locked(id);
        if (running.state() == BlacklistingState.IN_FORCE) {
            close(running, BlacklistingState.ENDED, Act.SYSTEM);
            creators.leave(running.creatorId(), Times.now(clock));
            applications.freeLogin(creators.get(running.creatorId()).applicationId());
            standings.settle(running.creatorId());
            audit.record(act(Act.SYSTEM, "BLACKLISTING_ENDED", running, null));
        }
    }

    /** An appeal was granted: the creator is back where holds and suspensions leave the creator. */
    @Transactional
    public void lift(CreatorId creator, String reason, String username) {
        creators.lock(creator);
        blacklistings.inForce(creator).ifPresent(running -> {
            close(running, BlacklistingState.LIFTED, username);
            standings.settle(creator);
            outbox.publish(OutboundMessage.awaited(
                    "blacklisting-lifted", running.id().value(), "blacklisting-lifted:" + running.id(), Map.of()));
            audit.record(act(username, "BLACKLISTING_LIFTED", running, reason));
        });
    }

    private void close(Blacklisting running, BlacklistingState state, String username) {
        blacklistings.close(running.id(), state, username, Times.now(clock));
        barred.free(running.id().value(), Times.today(clock));
    }

    private void decide(Blacklisting proposed, BlacklistingState state, Given<ConfirmBlacklistingAnswer> given) {
        blacklistings.decide(
                proposed.id(),
                state,
                given.username(),
                String.valueOf(given.answer().reason()),
                Times.now(clock));
    }

    /** Of the creator now, and the accounts that were replaced. */
    private List<Screener.Identifier> identifiers(CreatorId id) {
        return creators.everyPayee(id).stream()
                .flatMap(creator -> sealed.open(creator).payee(creator).identifiers().stream())
                .map(one -> new Screener.Identifier(one.type(), one.number()))
                .distinct()
                .toList();
    }

    private Given<ConfirmBlacklistingAnswer> decision(BlacklistingId id, BlacklistingDecision decision) {
        return answers.latest(ConfirmBlacklistingPolicy.FORM, id.value(), ConfirmBlacklistingAnswer.class)
                .filter(given -> given.answer().decision() == decision)
                .orElseThrow(() -> new IllegalStateException("Nobody decided " + decision));
    }

    /** With the creator locked, so that a second delivery waits for the first. */
    private Blacklisting locked(BlacklistingId id) {
        creators.lock(get(id).creatorId());
        return get(id);
    }

    private Blacklisting get(BlacklistingId id) {
        return blacklistings.find(id).orElseThrow(() -> new IllegalStateException("No blacklisting " + id));
    }

    private void record(Given<ConfirmBlacklistingAnswer> given, String what, Blacklisting one) {
        var act = act(given.username(), what, one, given.answer().reason());
        audit.record(act.from(ConfirmBlacklistingPolicy.FORM, given.taskKey()));
    }

    private static Act act(String username, String what, Blacklisting one, @Nullable String reason) {
        return new Act(
                username,
                what,
                "creator",
                one.creatorId().value(),
                reason,
                Map.of("blacklisting", one.id().value()));
    }
}
