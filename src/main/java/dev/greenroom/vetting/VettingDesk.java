package dev.greenroom.vetting;

import dev.greenroom.alert.HitDesk;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.application.InformationDesk;
import dev.greenroom.application.Risk;
import dev.greenroom.application.ScreenedSubjects;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Clearance;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Sighting;
import dev.greenroom.screening.Sightings;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads an application through vetting: rounds, risk, requests for more, the ending. */
@Component
@Transactional
class VettingDesk {
    private final ApplicationDesk applications;
    private final InformationDesk information;
    private final Rounds rounds;
    private final Reviews reviews;
    private final Outcomes outcomes;
    private final CheckResults results;
    private final RiskPoints points;
    private final Overrides overrides;
    private final ClearedHits clearedHits;
    private final Sightings sightings;
    private final HitDesk hits;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    VettingDesk(
            ApplicationDesk applications,
            InformationDesk information,
            Rounds rounds,
            Reviews reviews,
            Outcomes outcomes,
            CheckResults results,
            RiskPoints points,
            Overrides overrides,
            ClearedHits clearedHits,
            Sightings sightings,
            HitDesk hits,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.information = information;
        this.rounds = rounds;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.results = results;
        this.points = points;
        this.overrides = overrides;
        this.clearedHits = clearedHits;
        this.sightings = sightings;
        this.hits = hits;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the next round: the first, or the one after the requests answered so far. */
    void start(ApplicationId id) {
        long answered = information.all(id).stream()
                .filter(request -> request.answeredAt() != null)
                .count();
        if (rounds.open(id, (int) answered + 1, Times.now(clock))) {
            applications.advance(id, ApplicationStatus.IN_VETTING);
        }
    }

    void recordRisk(ApplicationId id, Risk risk) {
        int round = rounds.current(id).number();
        var verdicts = results.of(id, round).stream()
                .collect(Collectors.toMap(CheckResults.Result::check, CheckResults.Result::verdict));
        if (rounds.rate(id, round, risk, points.of(verdicts))) {
            applications.rate(id, risk);
            record(id, "RISK_DECIDED", null, Map.of("risk", risk.name(), "round", String.valueOf(round)));
        }
    }

    /** Tells once that the review of this round is overdue; the case and the task show it. */
    void escalate(ApplicationId id) {
        int round = rounds.current(id).number();
        if (rounds.escalate(id, round, Times.now(clock))) {
            record(id, "REVIEW_ESCALATED", null, Map.of("round", String.valueOf(round)));
        }
    }

    /** Passes the reviewer's questions to the creator. */
    Requested requestInformation(ApplicationId id) {
        int round = rounds.current(id).number();
        var review =
                reviews.current(id).orElseThrow(() -> new IllegalStateException("No review asked for more: " + id));
        var dueAt = information.ask(
                id, round, review.answer().asked(), Times.now(clock).plus(deadlines.information()));
        return new Requested(id + ":" + round, dueAt);
    }

    /** Ends vetting; the first ending stays. */
    VettingVerdict conclude(ApplicationId id, VettingVerdict verdict) {
        var review = reviews.current(id);
        var second = reviews.second(id);
        var reviewer = review.map(given -> given.username()).orElse(null);
        var secondReviewer = second.map(given -> given.username()).orElse(null);
        if (outcomes.conclude(id, new Outcomes.Outcome(verdict, reviewer, secondReviewer, Times.now(clock)))) {
            var people = new LinkedHashMap<String, String>();
            review.ifPresent(given -> people.put("reviewer", given.username()));
            second.ifPresent(given -> people.put("secondReviewer", given.username()));
            var reason = second.map(given -> given.answer().reason())
                    .or(() -> review.map(given -> given.answer().reason()))
                    .orElse(null);
            record(id, "VETTING_" + verdict, reason, people);
            if (verdict == VettingVerdict.CLEARED) {
                review.ifPresent(given -> clear(id, given, second));
                hits.screen(id, "Cleared by vetting: what no officer has cleared with a reason");
                review.ifPresent(given -> acceptIdentifiers(id, given));
            }
        }
        return verdict;
    }

    /** To approve a case whose credit code fails its checksum is to accept the code. */
    private void acceptIdentifiers(ApplicationId id, Given<ReviewApplicationAnswer> review) {
        boolean flawed = results.found(id, rounds.current(id).number(), Evidence.CREDIT_CODE_INVALID);
        var code = applications.applicant(id).tax().uscc();
        var reason = review.answer().reason();
        if (flawed && code != null && reason != null) {
            var kind = Overrides.Kind.CREDIT_CODE;
            if (overrides.accept(id, code, new Overrides.Accepted(kind, reason, review.username(), Times.now(clock)))) {
                audit.record(new Act(
                        review.username(),
                        "IDENTIFIER_ACCEPTED",
                        "application",
                        id.value(),
                        reason,
                        Map.of("kind", kind.name())));
            }
        }
    }

    /** Without a reason nothing is cleared. */
    private void clear(
            ApplicationId id, Given<ReviewApplicationAnswer> first, Optional<Given<SecondReviewAnswer>> second) {
        var reason = first.answer().reason();
        if (reason != null && !reason.isBlank()) {
            clearedHits.clear(
                    id,
                    sightings(id),
                    new Clearance(
                            first.username(),
                            reason,
                            second.map(Given::username).orElse(null),
                            second.map(given -> given.answer().reason()).orElse(null)));
        }
    }

    /** What the officers saw and cleared: it does not stop the same person at a payment. */
    private List<Sighting> sightings(ApplicationId id) {
        var subjects = ScreenedSubjects.of(applications.applicant(id), Times.today(clock));
        return results.of(id, rounds.current(id).number()).stream()
                .flatMap(result -> result.hits().stream())
                .flatMap(hit -> sightings.of(subjects, hit).stream())
                .toList();
    }

    private void record(ApplicationId id, String what, @Nullable String reason, Map<String, String> details) {
        audit.record(new Act(Act.SYSTEM, what, "application", id.value(), reason, details));
    }

    record Requested(String informationKey, OffsetDateTime informationDueAt) {}
}
