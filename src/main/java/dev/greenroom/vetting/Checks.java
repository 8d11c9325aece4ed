package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Result;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The checks themselves, on the facts given; stores nothing. The same in a round of vetting and at every later look. */
@Component
class Checks {
    private static final int HITS_KEPT = 50;

    private final ApplicationDesk applications;
    private final Screener screener;
    private final ClearedHits cleared;
    private final Clock clock;

    Checks(ApplicationDesk applications, Screener screener, ClearedHits cleared, Clock clock) {
        this.applications = applications;
        this.screener = screener;
        this.cleared = cleared;
        this.clock = clock;
    }

    Finding<IdentityVerdict> identity(Applicant applicant) {
        return IdentityPolicy.judge(applicant, Times.today(clock));
    }

    Finding<TaxVerdict> tax(Applicant applicant) {
        return TaxProfilePolicy.judge(applicant);
    }

    Finding<PayoutVerdict> payout(Applicant applicant) {
        return PayoutMethodPolicy.judge(applicant);
    }

    Finding<PatternVerdict> patterns(Applicant applicant) {
        return EvasionPatternPolicy.judge(applications.shared(applicant.applicationId()));
    }

    /** Without the hits that people have cleared for this person; an identifier on the own list cannot be cleared. */
    Screened screening(Applicant applicant) {
        var id = applicant.applicationId();
        var before = cleared.of(List.of(id)).getOrDefault(id, Set.of());
        var found = screener.screenAll(ScreeningPolicy.subjects(applicant)).stream()
                .map(result -> without(before, result))
                .toList();
        var hits = found.stream()
                .flatMap(result -> result.hits().stream())
                .distinct()
                .limit(HITS_KEPT)
                .toList();
        return new Screened(ScreeningPolicy.judge(found), hits);
    }

    private static Result without(Set<ClearedHits.Entry> cleared, Result result) {
        var open = result.hits().stream()
                .filter(hit -> !cleared.contains(ClearedHits.Entry.of(hit)))
                .toList();
        return new Result(result.listsLoaded(), result.ownIdentifier(), open);
    }

    record Screened(Finding<ScreeningVerdict> finding, List<Hit> hits) {}
}
