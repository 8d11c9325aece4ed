package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ScreenedSubjects;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Barred;
import dev.greenroom.screening.Clearances;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Result;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.screening.Sightings;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The checks themselves, on the facts given; stores nothing. The same in a round of vetting and at every later look. */
@Component
class Checks {
    private static final int HITS_KEPT = 50;

    private final ApplicationDesk applications;
    private final Screener screener;
    private final ClearedHits cleared;
    private final Sightings sightings;
    private final Barred barred;
    private final Overrides overrides;
    private final VettingSettings settings;
    private final Clock clock;

    Checks(
            ApplicationDesk applications,
            Screener screener,
            ClearedHits cleared,
            Sightings sightings,
            Barred barred,
            Overrides overrides,
            VettingSettings settings,
            Clock clock) {
        this.applications = applications;
        this.screener = screener;
        this.cleared = cleared;
        this.sightings = sightings;
        this.barred = barred;
        this.overrides = overrides;
        this.settings = settings;
        this.clock = clock;
    }

    Finding<IdentityVerdict> identity(Applicant applicant) {
        return IdentityPolicy.judge(applicant, Times.today(clock), settings);
    }

    Finding<TaxVerdict> tax(Applicant applicant) {
        var code = applicant.tax().uscc();
        return TaxProfilePolicy.judge(
                applicant,
                code != null && overrides.isAccepted(applicant.applicationId(), Overrides.Kind.CREDIT_CODE, code));
    }

    Finding<PayoutVerdict> payout(Applicant applicant) {
        return PayoutMethodPolicy.judge(applicant);
    }

    Finding<PatternVerdict> patterns(Applicant applicant) {
        return EvasionPatternPolicy.judge(new EvasionFacts(
                applicant, applications.shared(applicant.applicationId()), barred(applicant), settings.household()));
    }

    /** Blacklisted people whose account or phone this is. */
    List<Barred.Match> barred(Applicant applicant) {
        return barred.matches(List.of(
                new Identifier("ACCOUNT", applicant.payout().account()), new Identifier("PHONE", applicant.phone())));
    }

    /** Without the hits that people have cleared for this person; an identifier on the own list cannot be cleared. */
    Screened screening(Applicant applicant) {
        var id = applicant.applicationId();
        var before = cleared.of(List.of(id));
        var subjects = ScreenedSubjects.of(applicant, Times.today(clock));
        var results = screener.screenAll(subjects).iterator();
        var found = subjects.stream()
                .map(subject -> without(before, id, subject, results.next()))
                .toList();
        var hits = found.stream()
                .flatMap(result -> result.hits().stream())
                .distinct()
                .limit(HITS_KEPT)
                .toList();
        return new Screened(ScreeningPolicy.judge(found), hits);
    }

    private Result without(Clearances cleared, ApplicationId id, Subject subject, Result result) {
        var open = result.hits().stream()
                .filter(hit -> !cleared.cover(id, sightings.of(subject, hit)))
                .toList();
        return new Result(result.listsLoaded(), result.ownIdentifier(), open, result.versions());
    }

    record Screened(Finding<ScreeningVerdict> finding, List<Hit> hits) {}
}
