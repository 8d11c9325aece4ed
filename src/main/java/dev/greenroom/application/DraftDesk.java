package dev.greenroom.application;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What creators do with their own application: fill it in, correct it when asked, submit, withdraw. */
@Component
public class DraftDesk {
    private final Applications applications;
    private final InformationRequests requests;
    private final SealedDrafts drafts;
    private final Submission submission;
    private final SharedIdentifiers identifiers;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    DraftDesk(
            Applications applications,
            InformationRequests requests,
            SealedDrafts drafts,
            Submission submission,
            SharedIdentifiers identifiers,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.drafts = drafts;
        this.submission = submission;
        this.identifiers = identifiers;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the creator filled in, in clear, for that creator only; empty before the first save. */
    @Transactional(readOnly = true)
    public Draft draft(String username) {
        return applications
                .newestOf(username)
                .flatMap(applications::find)
                .map(application -> drafts.open(application.draft()))
                .orElse(Draft.EMPTY);
    }

    /** What submitting this draft would say now. */
    public List<Fault> faults(Draft draft) {
        return submission.faults(draft);
    }

    /**
     * Replaces the draft. While information is requested it replaces what {@link InformationDesk#answer} will submit; after
     * the end of an application it begins a new one.
     *
     * @param body JSON; {@link Rejected} for wrong types, unknown fields and sizes only
     */
    @Transactional
    public Draft save(String username, String locale, byte[] body) {
        var draft = drafts.read(body);
        var now = Times.now(clock);
        var sealed = drafts.seal(draft);
        applications.open(ApplicationId.next(), username, locale, sealed, now);
        var application = own(username);
        if (application.status() != ApplicationStatus.DRAFT && !requests.isOpen(application)) {
            throw new WrongState("The application is " + application.status() + " and cannot be changed.");
        }
        applications.save(application.id(), sealed, locale, now);
        return draft;
    }

    /** Hands the draft in and starts the process; {@link Rejected} with every fault when it may not be submitted. */
    @Transactional
    public ApplicationId submit(String username) {
        return submit(username, null);
    }

    /** As above, from a browser that is known by a cookie of ours. */
    @Transactional
    public ApplicationId submit(String username, @Nullable String device) {
        if (applications.newestOf(username).isEmpty()) {
            throw new Rejected(faults(Draft.EMPTY));
        }
        var application = own(username);
        if (application.status() != ApplicationStatus.DRAFT) {
            throw new WrongState("The application is " + application.status() + " already.");
        }
        var id = application.id();
        submission.submit(application);
        if (device != null) {
            identifiers.replace(id, Vault.Kind.DEVICE, device);
        }
        applications.move(id, ApplicationStatus.SUBMITTED, Times.now(clock));
        outbox.publish(
                OutboundMessage.starting("application-submitted", id.value(), Map.of("applicationId", id.value())));
        audit.record(new Act(username, "APPLICATION_SUBMITTED", "application", id.value(), null, Map.of()));
        return id;
    }

    /** Ends the application at once; a running process learns it by message. An active creator cannot withdraw. */
    @Transactional
    public ApplicationId withdraw(String username) {
        if (applications.newestOf(username).isEmpty()) {
            throw new WrongState("There is no application to withdraw.");
        }
        var application = own(username);
        var status = application.status();
        if (status.hasEnded() || status == ApplicationStatus.ACTIVE) {
            throw new WrongState("The application is " + status + " and cannot be withdrawn.");
        }
        var id = application.id();
        applications.move(id, ApplicationStatus.WITHDRAWN, Times.now(clock));
        if (status != ApplicationStatus.DRAFT) {
            outbox.publish(OutboundMessage.awaited(
                    "application-withdrawn", id.value(), "application-withdrawn:" + id, Map.of()));
        }
        audit.record(new Act(
                username, "APPLICATION_WITHDRAWN", "application", id.value(), null, Map.of("from", status.name())));
        return id;
    }

    private Application own(String username) {
        return applications.newestOf(username).map(applications::lock).orElseThrow();
    }
}
