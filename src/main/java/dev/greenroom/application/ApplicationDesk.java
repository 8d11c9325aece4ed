package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules ask of and tell an application. All calls join the caller's transaction and are idempotent. */
@Component
public class ApplicationDesk {
    public Applicant applicant(ApplicationId id) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public ApplicationStatus status(ApplicationId id) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Moves on; the same status again changes nothing; an ended application (REJECTED, WITHDRAWN, EXPIRED) stays ended. */
    public void advance(ApplicationId id, ApplicationStatus next) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** The newest application of this login, if any. */
    public Optional<ApplicationId> ofAccount(String username) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Stage name and id for queues: no personal identifiers. */
    public String label(ApplicationId id) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Applications other than this one, not ended, with the same payout account or phone (blind index). */
    public java.util.List<ApplicationId> sharing(ApplicationId id) {
        throw new UnsupportedOperationException("owner of the module");
    }
}
