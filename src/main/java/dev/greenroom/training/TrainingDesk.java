package dev.greenroom.training;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the milestones of a training one after the other and takes in what the creator submits. */
@Component
public class TrainingDesk {
    private final Milestones milestones;
    private final Submissions submissions;
    private final Tracks tracks;
    private final ApplicationDesk applications;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Deadlines deadlines;
    private final Clock clock;

    TrainingDesk(
            Milestones milestones,
            Submissions submissions,
            Tracks tracks,
            ApplicationDesk applications,
            Outbox outbox,
            AuditTrail audit,
            Deadlines deadlines,
            Clock clock) {
        this.milestones = milestones;
        this.submissions = submissions;
        this.tracks = tracks;
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Enrols once. @return the codes of the milestones in their order */
    @Transactional
    List<String> open(ApplicationId id) {
        var codes = tracks.milestones(Tracks.FOUNDATION);
        if (milestones.enrol(id, Tracks.FOUNDATION, codes, Times.now(clock))) {
            audit.record(Act.bySystem("TRAINING_OPENED", "application", id.value()));
        }
        applications.advance(id, ApplicationStatus.IN_TRAINING);
        return milestones.of(id).stream().map(Milestone::code).toList();
    }

    /** Opens the next attempt; an attempt that is open or submitted stays what it is. */
    @Transactional
    Milestone openMilestone(ApplicationId id, String code) {
        var milestone = lock(id, code);
        if (milestone.state() != MilestoneState.LOCKED) {
            return milestone;
        }
        var now = Times.now(clock);
        var attempt = milestone.attempt() + 1;
        milestones.open(
                milestone, attempt, now.plus(deadlines.milestoneReminder()), now.plus(deadlines.milestone()), now);
        audit.record(new Act(
                Act.SYSTEM,
                "MILESTONE_OPENED",
                "application",
                id.value(),
                null,
                Map.of("milestone", code, "attempt", Integer.toString(attempt))));
        return lock(id, code);
    }

    @Transactional
    void remind(ApplicationId id, String code) {
        var milestone = lock(id, code);
        if (milestone.state() == MilestoneState.OPEN && milestones.remind(milestone, Times.now(clock))) {
            recordAct("MILESTONE_REMINDED", id, code);
        }
    }

    /** The process stopped waiting: what was not submitted by then is failed. */
    @Transactional
    void lapse(ApplicationId id, String code) {
        var milestone = lock(id, code);
        if (milestone.state() == MilestoneState.OPEN || milestone.state() == MilestoneState.SUBMITTED) {
            milestones.move(milestone, MilestoneState.FAILED, Times.now(clock));
            recordAct("MILESTONE_LAPSED", id, code);
        }
    }

    @Transactional
    TrainingVerdict conclude(ApplicationId id) {
        var all = milestones.of(id);
        boolean passed = !all.isEmpty() && all.stream().allMatch(one -> one.state() == MilestoneState.PASSED);
        var verdict = passed ? TrainingVerdict.PASSED : TrainingVerdict.TRAINING_FAILED;
        if (milestones.verdict(id).isEmpty()) {
            milestones.conclude(id, verdict, Times.now(clock));
            audit.record(new Act(
                    Act.SYSTEM,
                    "TRAINING_CONCLUDED",
                    "application",
                    id.value(),
                    null,
                    Map.of("verdict", verdict.name())));
        }
        return verdict;
    }

    /**
     * The creator hands in the evidence of the open attempt; the same evidence again changes nothing.
     *
     * @throws WrongState when this milestone does not wait for a submission
     */
    @Transactional
    public void submit(String username, String code, String evidenceUrl, @Nullable String note) {
        var id = applications.ofAccount(username).orElseThrow(NotFound::new);
        var milestone = milestones.lock(id, code).orElseThrow(NotFound::new);
        if (milestone.state() == MilestoneState.SUBMITTED && isSame(id, milestone, evidenceUrl, note)) {
            return;
        }
        var now = Times.now(clock);
        refuseIfNotWaiting(id, milestone, now);
        submissions.add(milestone, evidenceUrl, note, now);
        milestones.move(milestone, MilestoneState.SUBMITTED, now);
        audit.record(new Act(
                username,
                "MILESTONE_SUBMITTED",
                "application",
                id.value(),
                null,
                Map.of("milestone", code, "attempt", Integer.toString(milestone.attempt()))));
        outbox.publish(OutboundMessage.awaited(
                "milestone-submitted", milestone.key(), "milestone-submitted:" + milestone.key(), Map.of()));
    }

    /** The milestones of this account's newest application in their order; empty before its training. */
    @Transactional(readOnly = true)
    public List<Progress> progress(String username, String language) {
        return applications
                .ofAccount(username)
                .map(id -> progress(id, language))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<Progress> progress(ApplicationId id, String language) {
        var counts = submissions.counts(id);
        return milestones.of(id).stream()
                .map(milestone -> new Progress(
                        milestone.code(),
                        tracks.name(milestone.code(), language),
                        milestone.state(),
                        counts.getOrDefault(milestone.code(), 0),
                        milestone.state() == MilestoneState.OPEN ? milestone.dueAt() : null,
                        milestone.changedAt()))
                .toList();
    }

    /** What a submission is: for the coach's page. */
    @Transactional(readOnly = true)
    public Optional<String> evidence(ApplicationId id, String code) {
        var handedIn = submissions.of(id, code);
        return handedIn.isEmpty()
                ? Optional.empty()
                : Optional.of(handedIn.getLast().evidenceUrl());
    }

    private void refuseIfNotWaiting(ApplicationId id, Milestone milestone, OffsetDateTime now) {
        if (milestone.state() != MilestoneState.OPEN || applications.status(id) != ApplicationStatus.IN_TRAINING) {
            throw new WrongState("This milestone does not wait for a submission now.");
        }
        var dueAt = milestone.dueAt();
        if (dueAt != null && now.isAfter(dueAt)) {
            throw new WrongState("The time to submit this milestone has passed.");
        }
    }

    private boolean isSame(ApplicationId id, Milestone milestone, String evidenceUrl, @Nullable String note) {
        var last = submissions.of(id, milestone.code()).getLast();
        return last.attempt() == milestone.attempt()
                && last.evidenceUrl().equals(evidenceUrl)
                && java.util.Objects.equals(last.note(), note);
    }

    private Milestone lock(ApplicationId id, String code) {
        return milestones.lock(id, code).orElseThrow(() -> new IllegalStateException("No such milestone: " + code));
    }

    private void recordAct(String what, ApplicationId id, String code) {
        audit.record(new Act(Act.SYSTEM, what, "application", id.value(), null, Map.of("milestone", code)));
    }

    /**
     * One milestone as its creator sees it.
     *
     * @param attempts number of submissions so far
     * @param dueAt until when it may be submitted; null unless it is open
     * @param since when its state changed
     */
    public record Progress(
            String code,
            String name,
            MilestoneState state,
            int attempts,
            @Nullable OffsetDateTime dueAt,
            OffsetDateTime since) {}
}
