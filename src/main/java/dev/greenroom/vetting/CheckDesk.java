package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Screener.Hit;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the checks of the current round; a check delivered again answers what it answered first. */
@Component
@Transactional
class CheckDesk {
    private final ApplicationDesk applications;
    private final Checks checks;
    private final Rounds rounds;
    private final CheckResults results;
    private final Clock clock;

    CheckDesk(ApplicationDesk applications, Checks checks, Rounds rounds, CheckResults results, Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.rounds = rounds;
        this.results = results;
        this.clock = clock;
    }

    IdentityVerdict checkIdentity(ApplicationId id) {
        return once(id, Check.IDENTITY, IdentityVerdict.class, applicant -> found(checks.identity(applicant)));
    }

    TaxVerdict checkTaxProfile(ApplicationId id) {
        return once(id, Check.TAX, TaxVerdict.class, applicant -> found(checks.tax(applicant)));
    }

    PayoutVerdict checkPayoutMethod(ApplicationId id) {
        return once(id, Check.PAYOUT, PayoutVerdict.class, applicant -> found(checks.payout(applicant)));
    }

    PatternVerdict detectPatterns(ApplicationId id) {
        return once(id, Check.PATTERNS, PatternVerdict.class, applicant -> found(checks.patterns(applicant)));
    }

    ScreeningVerdict screen(ApplicationId id) {
        return once(id, Check.SCREENING, ScreeningVerdict.class, applicant -> {
            var screened = checks.screening(applicant);
            return new Outcome<>(screened.finding(), screened.hits());
        });
    }

    private static <V extends Enum<V>> Outcome<V> found(Finding<V> finding) {
        return new Outcome<>(finding, List.of());
    }

    private <V extends Enum<V>> V once(
            ApplicationId id, Check check, Class<V> type, Function<Applicant, Outcome<V>> look) {
        int round = rounds.current(id).number();
        var before = results.verdict(id, round, check);
        if (before.isEmpty()) {
            var outcome = look.apply(applications.applicant(id));
            results.store(id, round, check, outcome.finding(), outcome.hits(), Times.now(clock));
        }
        return Enum.valueOf(type, results.verdict(id, round, check).orElseThrow());
    }

    private record Outcome<V extends Enum<V>>(Finding<V> finding, List<Hit> hits) {}
}
