package dev.greenroom.application;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.Fault;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The facts of an active creator: confirmed or renewed by the rules of the application. What was before is kept, sealed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FactsDesk {
    private static final String AGREEMENT = "CREATOR_AGREEMENT";

    private final Applications applications;
    private final SubmissionRules rules;
    private final SubmittedDetails details;
    private final SealedDrafts drafts;
    private final Catalogue catalogue;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    FactsDesk(
            Applications applications,
            SubmissionRules rules,
            SubmittedDetails details,
            SealedDrafts drafts,
            Catalogue catalogue,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.rules = rules;
        this.details = details;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every fault that the facts would have with this renewal and that a renewal can put right. */
    public List<Fault> faults(ApplicationId id, Renewal renewal) {
        return rules.faults(renewal.in(facts(id)), Times.today(clock)).stream()
                .map(FactsDesk::inTheNumber)
                .filter(fault -> Renewal.concerns(fault.field()))
                .toList();
    }

    /** Names of the fields that this renewal changes. */
    public List<String> changes(ApplicationId id, Renewal renewal) {
        return renewal.changes(facts(id));
    }

    /** Makes a faultless renewal the facts. @return the facts as they are now */
    public Applicant renew(ApplicationId id, Renewal renewal, String username) {
        return replace(id, renewal.in(facts(id)), username);
    }

    /** From the 18th birthday on the guardian's data are no longer used. */
    public void endGuardianship(ApplicationId id) {
        if (facts(id).guardian() != null) {
            replace(id, Renewal.withoutGuardian(facts(id)), Act.SYSTEM);
            audit.record(Act.bySystem("GUARDIANSHIP_ENDED", "application", id.value()));
        }
    }

    /** The version of the creator agreement that is offered now. */
    public String agreementVersion() {
        return catalogue.entry(CodeList.DOCUMENTS, AGREEMENT).version();
    }

    /** The creator, of age now, accepts the agreement that a guardian consented to before. */
    public void acceptInOwnName(ApplicationId id, String username) {
        var version = agreementVersion();
        int added = database.sql("insert into application_consent (application_id, document, version, given_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(id.value(), AGREEMENT, version, Times.now(clock))
                .update();
        if (added == 1) {
            audit.record(new Act(
                    username,
                    "AGREEMENT_ACCEPTED_IN_OWN_NAME",
                    "application",
                    id.value(),
                    null,
                    Map.of("version", version)));
        }
    }

    private Draft facts(ApplicationId id) {
        return drafts.open(applications.get(id).submitted());
    }

    private Applicant replace(ApplicationId id, Draft facts, String username) {
        var application = applications.lock(id);
        var applicant = Applicants.of(id, application.username(), application.locale(), facts);
        var before = drafts.open(application.submitted());
        if (!facts.equals(before)) {
            var now = Times.now(clock);
            var sealed = drafts.seal(facts);
            applications.keepFormer(application, username, now);
            applications.save(id, sealed, application.locale(), now);
            applications.submit(id, sealed, applicant, now);
            details.renew(applicant, facts.consents(), now);
        }
        return applicant;
    }

    /** The birth date is not in a renewal: when the two differ it is the new number that is wrong. */
    private static Fault inTheNumber(Fault fault) {
        return fault.field().equals("birthDate") && fault.code().equals("MISMATCH")
                ? new Fault("idDocument.number", fault.code(), fault.message())
                : fault;
    }
}
