package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.CaseContribution;
import dev.greenroom.application.ScreenedSubjects;
import dev.greenroom.reference.Age;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Comparison;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.vetting.VettingFile.AcceptedView;
import dev.greenroom.vetting.VettingFile.BarredView;
import dev.greenroom.vetting.VettingFile.Decision;
import dev.greenroom.vetting.VettingFile.Link;
import dev.greenroom.vetting.VettingFile.PersonView;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what vetting knows of an application, for the case page and the review tasks. */
@Component
class VettingFiles implements CaseContribution {
    private final ApplicationDesk applications;
    private final Rounds rounds;
    private final CheckResults results;
    private final Reviews reviews;
    private final Outcomes outcomes;
    private final Overrides overrides;
    private final Checks checkups;
    private final Clock clock;

    VettingFiles(
            ApplicationDesk applications,
            Rounds rounds,
            CheckResults results,
            Reviews reviews,
            Outcomes outcomes,
            Overrides overrides,
            Checks checkups,
            Clock clock) {
        this.applications = applications;
        this.rounds = rounds;
        this.results = results;
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.overrides = overrides;
        this.checkups = checkups;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vetting";
    }

    @Override
    public @Nullable VettingFile of(ApplicationId id) {
        return find(id).orElse(null);
    }

    Optional<VettingFile> find(ApplicationId id) {
        return rounds.latest(id).map(round -> {
            var applicant = applications.applicant(id);
            var checks = results.of(id, round.number());
            var outcome = outcomes.of(id);
            var hits = checks.stream()
                    .flatMap(check -> check.hits().stream())
                    .sorted(strongestFirst())
                    .toList();
            var subjects = ScreenedSubjects.of(applicant, Times.today(clock));
            return new VettingFile(
                    round.number(),
                    round.risk(),
                    round.points().stream().mapToInt(RiskPoints.Point::points).sum(),
                    CheckViews.of(checks, round.points()),
                    hits,
                    hits.stream().map(hit -> Comparison.of(subjects, hit)).toList(),
                    person(applicant),
                    links(id),
                    checkups.barred(applicant).stream()
                            .map(match -> new BarredView(
                                    match.kind().name(), match.blacklisting(), match.from(), match.until()))
                            .toList(),
                    decisions(id),
                    overrides.of(id).stream()
                            .map(one -> new AcceptedView(one.kind().name(), one.reason(), one.by(), one.at()))
                            .toList(),
                    round.escalatedAt(),
                    outcome.map(Outcomes.Outcome::verdict).orElse(null),
                    outcome.map(Outcomes.Outcome::concludedAt).orElse(null));
        });
    }

    private PersonView person(Applicant applicant) {
        var today = Times.today(clock);
        var expires = applicant.idDocument().expiresOn();
        return new PersonView(
                Age.on(today, applicant.birthDate()),
                GuardianPolicy.isNeeded(applicant, today) ? Rechecks.adultOn(applicant) : null,
                applications.guardianConsent(applicant).orElse(null),
                expires == null ? null : ChronoUnit.DAYS.between(today, expires));
    }

    private List<Link> links(ApplicationId id) {
        return applications.shared(id).stream()
                .map(shared -> new Link(
                        shared.kind(),
                        shared.with(),
                        applications.label(shared.with()),
                        applications.status(shared.with())))
                .toList();
    }

    private List<Decision> decisions(ApplicationId id) {
        var decisions = new ArrayList<Decision>();
        reviews.all(id)
                .forEach(given -> decisions.add(new Decision(
                        Reviews.REVIEW,
                        given.answer().decision().name(),
                        given.answer().reason(),
                        given.answer().asked(),
                        given.username(),
                        given.at())));
        reviews.allSecond(id)
                .forEach(given -> decisions.add(new Decision(
                        Reviews.SECOND_REVIEW,
                        given.answer().decision().name(),
                        given.answer().reason(),
                        List.of(),
                        given.username(),
                        given.at())));
        decisions.sort(Comparator.comparing(Decision::at));
        return decisions;
    }

    private static Comparator<Hit> strongestFirst() {
        return Comparator.comparingDouble(Hit::score).reversed();
    }
}
