package dev.greenroom.reverification;

import dev.greenroom.application.FactsDesk;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorFiles;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Hold;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.HoldDesk;
import dev.greenroom.creator.HoldReleaseDesk;
import dev.greenroom.creator.NewHold;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.reference.Times;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code creator-reverification} does; each act may be delivered twice. */
@Component
@Transactional
class ReverificationDesk {
    private static final List<HoldCode> OVERDUE = List.of(HoldCode.REVERIFICATION_OVERDUE, HoldCode.DOCUMENT_EXPIRED);

    private final Reverifications reverifications;
    private final AskedRounds rounds;
    private final Reviews reviews;
    private final Scheduling scheduling;
    private final CreatorRegister creators;
    private final CreatorFiles files;
    private final FactsDesk facts;
    private final HoldDesk holds;
    private final HoldReleaseDesk releases;
    private final ReverificationSettings settings;
    private final DueDates dates;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    ReverificationDesk(
            Reverifications reverifications,
            AskedRounds rounds,
            Reviews reviews,
            Scheduling scheduling,
            CreatorRegister creators,
            CreatorFiles files,
            FactsDesk facts,
            HoldDesk holds,
            HoldReleaseDesk releases,
            ReverificationSettings settings,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.reverifications = reverifications;
        this.rounds = rounds;
        this.reviews = reviews;
        this.scheduling = scheduling;
        this.creators = creators;
        this.files = files;
        this.facts = facts;
        this.holds = holds;
        this.releases = releases;
        this.settings = settings;
        this.dates = new DueDates(settings);
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    record Claimed(ApplicationId applicationId, ReverificationVerdict verdict) {}

    /** One process instance has it; another, or one that comes after the end, is told so. */
    Claimed claim(ReverificationId id, long processInstance) {
        var found = reverifications.lock(id);
        boolean claimed = found.state().isOpen() && reverifications.claim(id, processInstance);
        return new Claimed(
                found.applicationId(), claimed ? ReverificationVerdict.CLAIMED : ReverificationVerdict.DUPLICATE);
    }

    record Asked(String submissionKey, OffsetDateTime warnAt, OffsetDateTime overdueAt) {}

    /** Asks the creator, again when an officer wants it so; a repeat gives the key and dates of the first time. */
    Asked ask(ReverificationId id) {
        var asked = reverifications.lock(id);
        if (asked.state() == ReverificationState.IN_REVIEW) {
            reverifications.move(id, ReverificationState.WAITING, asked.round() + 1);
            asked = reverifications.get(id);
            rounds.ask(asked, later(asked.dueOn(), Times.today(clock).plus(deadlines.information())), Times.now(clock));
            var review = reviews.latest(id).orElseThrow();
            record("REVERIFICATION_ASKED_AGAIN", asked, review);
        } else if (asked.reason() == ReverificationReason.COMES_OF_AGE) {
            facts.endGuardianship(asked.applicationId());
        }
        var answerBy = round(asked).answerBy();
        return new Asked(asked.submissionKey(), dates.warnAt(answerBy), DueDates.overdueAt(answerBy));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Reminds once in each round, unless the creator has acted meanwhile. */
    void warn(ReverificationId id) {
        var warned = reverifications.lock(id);
        if (warned.state() == ReverificationState.WAITING && rounds.warn(warned, Times.now(clock))) {
            record("REVERIFICATION_REMINDED", warned, Act.SYSTEM, null);
        }
    }

    /** Holds the creator's pay, unless the creator has acted meanwhile. */
    void holdOverdue(ReverificationId id) {
        var late = reverifications.lock(id);
        if (late.state() == ReverificationState.WAITING && rounds.markOverdue(late, Times.now(clock))) {
            var code = late.reason() == ReverificationReason.DOCUMENT_EXPIRY
                    ? HoldCode.DOCUMENT_EXPIRED
                    : HoldCode.REVERIFICATION_OVERDUE;
            holds.holdBySystem(
                    late.creatorId(),
                    code,
                    "Re-verification was due on " + round(late).answerBy() + ".",
                    Times.today(clock).plus(settings.review()));
            record("REVERIFICATION_OVERDUE", late, Act.SYSTEM, null);
        }
    }

    /** Ends well: by itself when the checks are clear, else by the officer's word. Lets go what was held for being late. */
    void pass(ReverificationId id) {
        var passed = reverifications.lock(id);
        if (!passed.state().isOpen()) {
            return;
        }
        var review = passed.state() == ReverificationState.IN_REVIEW ? reviews.latest(id) : null;
        end(passed, ReverificationState.PASSED, review == null ? null : review.orElseThrow());
        for (var code : OVERDUE) {
            releases.releaseBySystem(passed.creatorId(), code, "Verified again.");
        }
    }

    /** Ends badly: the officer's hold stays until another officer releases it. */
    void refuse(ReverificationId id) {
        var refused = reverifications.lock(id);
        if (!refused.state().isOpen()) {
            return;
        }
        var review = reviews.latest(id).orElseThrow();
        end(refused, ReverificationState.REFUSED, review);
        if (files.file(refused.creatorId()).holds().stream().noneMatch(ReverificationDesk::isOpenDoubt)) {
            holds.hold(
                    refused.creatorId(),
                    new NewHold(
                            HoldCode.IDENTITY_DOUBT,
                            review.answer().reason(),
                            Times.today(clock).plus(settings.review()),
                            null,
                            null),
                    review.username());
        }
    }

    private static boolean isOpenDoubt(Hold hold) {
        return hold.code() == HoldCode.IDENTITY_DOUBT && hold.releasedAt() == null;
    }

    private void end(
            Reverification ended, ReverificationState state, @Nullable Given<ReviewReverificationAnswer> review) {
        var by = review == null ? Act.SYSTEM : review.username();
        reverifications.close(ended.id(), state, by, Times.now(clock));
        scheduling.schedule(creators.registered(List.of(ended.creatorId())).getFirst());
        var what = "REVERIFICATION_" + state;
        if (review == null) {
            record(what, ended, by, null);
        } else {
            record(what, ended, review);
        }
    }

    private Round round(Reverification of) {
        return rounds.current(of).orElseThrow(() -> new IllegalStateException("Nobody was asked: " + of.id()));
    }

    private void record(String what, Reverification of, String by, @Nullable String reason) {
        audit.record(act(what, of, by, reason));
    }

    private void record(String what, Reverification of, Given<ReviewReverificationAnswer> review) {
        var act = act(what, of, review.username(), review.answer().reason());
        audit.record(act.from(Reviews.FORM, review.taskKey()));
    }

    private static Act act(String what, Reverification of, String by, @Nullable String reason) {
        var details = new LinkedHashMap<String, String>(Map.of(
                "reverification", of.id().value(), "reason", of.reason().name(), "round", String.valueOf(of.round())));
        return new Act(by, what, "creator", of.creatorId().value(), reason, details);
    }
}
