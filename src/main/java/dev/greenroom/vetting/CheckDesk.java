package dev.greenroom.vetting;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Hit;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the checks of the current round; a check delivered again answers what it answered first. */
@Component
@Transactional
class CheckDesk {
    private static final int HITS_KEPT = 50;

    private final ApplicationDesk applications;
    private final Screener screener;
    private final Rounds rounds;
    private final CheckResults results;
    private final Clock clock;

    CheckDesk(ApplicationDesk applications, Screener screener, Rounds rounds, CheckResults results, Clock clock) {
        this.applications = applications;
        this.screener = screener;
        this.rounds = rounds;
        this.results = results;
        this.clock = clock;
    }

    IdentityVerdict checkIdentity(ApplicationId id) {
        return once(
                id,
                Check.IDENTITY,
                IdentityVerdict.class,
                () -> new Outcome<>(IdentityPolicy.judge(applications.applicant(id), Times.today(clock)), List.of()));
    }

    TaxVerdict checkTaxProfile(ApplicationId id) {
        return once(
                id,
                Check.TAX,
                TaxVerdict.class,
                () -> new Outcome<>(TaxProfilePolicy.judge(applications.applicant(id)), List.of()));
    }

    PayoutVerdict checkPayoutMethod(ApplicationId id) {
        return once(
                id,
                Check.PAYOUT,
                PayoutVerdict.class,
                () -> new Outcome<>(PayoutMethodPolicy.judge(applications.applicant(id)), List.of()));
    }

    PatternVerdict detectPatterns(ApplicationId id) {
        return once(
                id,
                Check.PATTERNS,
                PatternVerdict.class,
                () -> new Outcome<>(EvasionPatternPolicy.judge(applications.shared(id)), List.of()));
    }

    ScreeningVerdict screen(ApplicationId id) {
        return once(id, Check.SCREENING, ScreeningVerdict.class, () -> {
            var found = screener.screenAll(ScreeningPolicy.subjects(applications.applicant(id)));
            var hits = found.stream()
                    .flatMap(result -> result.hits().stream())
                    .distinct()
                    .limit(HITS_KEPT)
                    .toList();
            return new Outcome<>(ScreeningPolicy.judge(found), hits);
        });
    }

    private <V extends Enum<V>> V once(ApplicationId id, Check check, Class<V> type, Supplier<Outcome<V>> look) {
        int round = rounds.current(id).number();
        var before = results.verdict(id, round, check);
        if (before.isEmpty()) {
            var outcome = look.get();
            results.store(id, round, check, outcome.finding(), outcome.hits(), Times.now(clock));
        }
        return Enum.valueOf(type, results.verdict(id, round, check).orElseThrow());
    }

    private record Outcome<V extends Enum<V>>(Finding<V> finding, List<Hit> hits) {}
}
