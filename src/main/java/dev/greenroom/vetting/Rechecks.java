package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.reference.Age;
import dev.greenroom.reference.ApplicationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The checks of vetting for a person who was cleared before, outside any round of vetting. Stores and decides nothing. */
@Component
@Transactional(readOnly = true)
public class Rechecks {
    private final ApplicationDesk applications;
    private final Checks checks;

    Rechecks(ApplicationDesk applications, Checks checks) {
        this.applications = applications;
        this.checks = checks;
    }

    /** On the facts as submitted last; {@code problem.NotFound} for a draft. */
    public Recheck of(ApplicationId id) {
        return of(applications.applicant(id));
    }

    /** On these facts, for instance with a document or payout method that was given since. */
    public Recheck of(Applicant applicant) {
        var identity = checks.identity(applicant);
        var tax = checks.tax(applicant);
        var screened = checks.screening(applicant);
        var payout = checks.payout(applicant);
        var patterns = checks.patterns(applicant);
        var findings = new ArrayList<Recheck.Found>();
        add(findings, Check.IDENTITY, identity);
        add(findings, Check.TAX, tax);
        add(findings, Check.SCREENING, screened.finding());
        add(findings, Check.PAYOUT, payout);
        add(findings, Check.PATTERNS, patterns);
        return new Recheck(
                identity.verdict(),
                tax.verdict(),
                screened.finding().verdict(),
                payout.verdict(),
                patterns.verdict(),
                List.copyOf(findings),
                screened.hits());
    }

    /** From this day on the person is an adult and needs no guardian. */
    public static LocalDate adultOn(Applicant applicant) {
        return Age.reaches(Age.ADULT, applicant.birthDate());
    }

    private static void add(List<Recheck.Found> findings, Check check, Finding<?> finding) {
        finding.evidence().forEach(one -> findings.add(new Recheck.Found(check, one)));
    }
}
