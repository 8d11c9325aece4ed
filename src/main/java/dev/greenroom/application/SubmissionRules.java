package dev.greenroom.application;

import dev.greenroom.problem.Fault;
import dev.greenroom.reference.Catalogue;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that a draft must satisfy to be submitted. */
@Component
class SubmissionRules {
    private final List<DraftRule> rules;

    SubmissionRules(Catalogue catalogue) {
        rules = List.of(
                new PersonRule(),
                new IdDocumentRule(),
                new GuardianRule(),
                new ChannelRule(catalogue),
                new TaxRule(),
                new PayoutMethodRule(),
                new ConsentRule(catalogue));
    }

    /** Every fault at once; none means that it may be submitted. */
    List<Fault> faults(Draft draft, LocalDate today) {
        var findings = new Findings();
        rules.forEach(rule -> rule.check(draft, today, findings));
        return findings.faults();
    }
}
