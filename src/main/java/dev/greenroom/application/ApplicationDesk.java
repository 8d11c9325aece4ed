package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of and tell an application. All calls join the caller's transaction and are idempotent. */
@Component
@Transactional
public class ApplicationDesk {
    private final Applications applications;
    private final SubmittedDetails details;
    private final SharedIdentifiers identifiers;
    private final Submission submission;
    private final InformationRequests requests;
    private final Agreements agreements;
    private final Steps steps;
    private final Notices notices;
    private final Clock clock;

    ApplicationDesk(
            Applications applications,
            SubmittedDetails details,
            SharedIdentifiers identifiers,
            Submission submission,
            InformationRequests requests,
            Agreements agreements,
            Steps steps,
            Notices notices,
            Clock clock) {
        this.applications = applications;
        this.details = details;
        this.identifiers = identifiers;
        this.submission = submission;
        this.requests = requests;
        this.agreements = agreements;
        this.steps = steps;
        this.notices = notices;
        this.clock = clock;
    }

    /** The facts as submitted last; {@code problem.NotFound} for a draft. */
    @Transactional(readOnly = true)
    public Applicant applicant(ApplicationId id) {
        return submission.applicant(applications.get(id));
    }

    @Transactional(readOnly = true)
    public ApplicationStatus status(ApplicationId id) {
        return applications.get(id).status();
    }

    /**
     * Moves on. Changes nothing when the application has this status, has ended (REJECTED, WITHDRAWN, EXPIRED), is ACTIVE,
     * or is further on already.
     */
    public void advance(ApplicationId id, ApplicationStatus next) {
        if (applications.lock(id).status().mayBecome(next)) {
            applications.move(id, next, Times.now(clock));
        }
    }

    /** Keeps the risk that vetting found, for lists. */
    public void rate(ApplicationId id, Risk risk) {
        applications.rate(id, risk);
    }

    /** Lets this login begin a new application though this one has not ended: its creator has left. */
    public void freeLogin(ApplicationId id) {
        applications.freeLogin(id);
    }

    /** The newest application of this login, if any. */
    @Transactional(readOnly = true)
    public Optional<ApplicationId> ofAccount(String username) {
        return applications.newestOf(username);
    }

    /** All applications of this login. */
    @Transactional(readOnly = true)
    public Set<ApplicationId> allOfAccount(String username) {
        return applications.allOf(username);
    }

    /** All applications of the logins that made these. */
    @Transactional(readOnly = true)
    public Set<ApplicationId> ofSameAccounts(Collection<ApplicationId> ids) {
        return applications.ofSameAccounts(ids);
    }

    @Transactional(readOnly = true)
    public boolean exists(ApplicationId id) {
        return applications.exists(id);
    }

    /** The login that applied. */
    @Transactional(readOnly = true)
    public String username(ApplicationId id) {
        return applications.get(id).username();
    }

    /** Stage name and id for queues: no personal identifiers. */
    @Transactional(readOnly = true)
    public String label(ApplicationId id) {
        return applications
                .find(id)
                .map(Application::stageName)
                .map(name -> name + " (" + id + ")")
                .orElseGet(id::value);
    }

    /** By what queues are filtered: {@code risk}, {@code hub}, {@code language} as far as they are known. */
    @Transactional(readOnly = true)
    public Map<String, String> traits(ApplicationId id) {
        var traits = new HashMap<String, String>();
        applications.find(id).ifPresent(application -> {
            traits.put("language", application.locale());
            if (application.risk() != null) {
                traits.put("risk", application.risk().name());
            }
            if (application.hub() != null) {
                traits.put("hub", application.hub());
            }
        });
        return traits;
    }

    /** Where it stands, since when, until when the creator must act. */
    @Transactional(readOnly = true)
    public Standing standing(ApplicationId id) {
        var application = applications.get(id);
        return new Standing(
                id,
                application.status(),
                application.rejectionReason(),
                dueBy(application),
                steps.of(id),
                notices.of(id));
    }

    /** Applications other than this one, not ended, of other accounts, that have something in common with it. */
    @Transactional(readOnly = true)
    public List<ApplicationId> sharing(ApplicationId id) {
        return shared(id).stream().map(Shared::with).distinct().toList();
    }

    /** As {@link #sharing}, with what is shared. */
    @Transactional(readOnly = true)
    public List<Shared> shared(ApplicationId id) {
        return identifiers.sharing(id);
    }

    /** Of these applications, those that share an account, phone, address or device with another of them. */
    @Transactional(readOnly = true)
    public List<SharedGroup> groups(Collection<ApplicationId> ids) {
        return identifiers.among(ids);
    }

    /** Since when the applicant's guardian consents; another guardian's consent does not count. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> guardianConsent(Applicant applicant) {
        return Optional.ofNullable(details.guardianConsent(applicant));
    }

    /** The account to which the creator is paid since; only its blind index is kept here. */
    public void accountChanged(ApplicationId id, String account) {
        identifiers.replace(id, Vault.Kind.ACCOUNT, account);
    }

    private @Nullable OffsetDateTime dueBy(Application application) {
        return switch (application.status()) {
            case INFORMATION_REQUESTED ->
                requests.latest(application.id())
                        .filter(request -> request.answeredAt() == null)
                        .map(InformationDesk.Request::dueAt)
                        .orElse(null);
            case CLEARED ->
                agreements
                        .find(application.id())
                        .filter(offer -> offer.acceptedAt() == null)
                        .map(Agreements.Offered::dueAt)
                        .orElse(null);
            default -> null;
        };
    }
}
