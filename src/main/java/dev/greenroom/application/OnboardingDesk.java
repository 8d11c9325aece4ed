package dev.greenroom.application;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.Age;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code creator-onboarding} does to an application; each act may be delivered twice. */
@Component
@Transactional
class OnboardingDesk {
    static final String AGREEMENT_REMINDER = "AGREEMENT_REMINDER";

    private final Applications applications;
    private final Submission submission;
    private final Agreements agreements;
    private final Notices notices;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    OnboardingDesk(
            Applications applications,
            Submission submission,
            Agreements agreements,
            Notices notices,
            Catalogue catalogue,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.submission = submission;
        this.agreements = agreements;
        this.notices = notices;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    ClaimVerdict claim(ApplicationId id, long processInstance) {
        applications.lock(id);
        return applications.claim(id, processInstance) ? ClaimVerdict.CLAIMED : ClaimVerdict.DUPLICATE;
    }

    EligibilityFacts eligibilityFacts(ApplicationId id) {
        var applicant = submission.applicant(applications.get(id));
        return new EligibilityFacts(
                Age.on(Times.today(clock), applicant.birthDate()),
                applicant.accounts().stream()
                        .map(account -> new EligibilityFacts.Reach(account.posts(), account.followers()))
                        .toList(),
                applicant.subjectAreas().size(),
                applicant.contentTypes().size());
    }

    /** Offers the agreement in its present version and gives its dates; a repeat gives those of the first time. */
    Agreements.Offered requestAgreement(ApplicationId id) {
        var status = applications.lock(id).status();
        var now = Times.now(clock);
        var version = catalogue.entry(CodeList.DOCUMENTS, "CREATOR_AGREEMENT").version();
        var dueAt = now.plus(deadlines.agreement());
        var reminderAt = now.plus(deadlines.agreementReminder());
        if (agreements.offer(id, version, now, reminderAt, dueAt) && status.mayBecome(ApplicationStatus.CLEARED)) {
            applications.move(id, ApplicationStatus.CLEARED, now);
            record(id, "AGREEMENT_OFFERED", Map.of("version", version));
        }
        return agreements.find(id).orElseThrow();
    }

    void remindAgreement(ApplicationId id) {
        var offer = agreements.find(id).orElseThrow();
        if (offer.acceptedAt() == null) {
            notices.give(id, AGREEMENT_REMINDER, Times.now(clock), offer.dueAt());
        }
    }

    void reject(ApplicationId id, RejectionReason reason) {
        if (end(id, ApplicationStatus.REJECTED)) {
            applications.explainRejection(id, reason.name());
            record(id, "APPLICATION_REJECTED", Map.of("reason", reason.name()));
        }
    }

    void expire(ApplicationId id) {
        if (end(id, ApplicationStatus.EXPIRED)) {
            record(id, "APPLICATION_EXPIRED", Map.of());
        }
    }

    /** The creator's own call has set WITHDRAWN already; this also holds for a message published by other means. */
    void recordWithdrawal(ApplicationId id) {
        if (end(id, ApplicationStatus.WITHDRAWN)) {
            record(id, "APPLICATION_WITHDRAWN", Map.of());
        }
    }

    private boolean end(ApplicationId id, ApplicationStatus end) {
        var status = applications.lock(id).status();
        if (!status.mayBecome(end)) {
            return false;
        }
        applications.move(id, end, Times.now(clock));
        return true;
    }

    private void record(ApplicationId id, String what, Map<String, String> details) {
        audit.record(new Act(Act.SYSTEM, what, "application", id.value(), null, details));
    }
}
