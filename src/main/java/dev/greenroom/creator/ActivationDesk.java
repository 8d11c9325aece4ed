package dev.greenroom.creator;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.application.ApplicationStatus;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a creator of an applicant who has come through. */
@Component
class ActivationDesk {
    private final Creators creators;
    private final SealedPayees sealed;
    private final ApplicationDesk applications;
    private final AlertHolds alertHolds;
    private final AuditTrail audit;
    private final Clock clock;

    ActivationDesk(
            Creators creators,
            SealedPayees sealed,
            ApplicationDesk applications,
            AlertHolds alertHolds,
            AuditTrail audit,
            Clock clock) {
        this.creators = creators;
        this.sealed = sealed;
        this.applications = applications;
        this.alertHolds = alertHolds;
        this.audit = audit;
        this.clock = clock;
    }

    /** One creator for each application; empty when the application ended before, by withdrawal. */
    @Transactional
    public Optional<CreatorId> activate(ApplicationId id) {
        var known = creators.ofApplication(id);
        if (known.isPresent()) {
            return known.map(Creator::id);
        }
        // Locks the application, so that a second delivery waits for the first.
        applications.advance(id, ApplicationStatus.ACTIVE);
        if (applications.status(id) != ApplicationStatus.ACTIVE) {
            return Optional.empty();
        }
        var applicant = applications.applicant(id);
        var creator = new Creator(
                CreatorId.next(),
                id,
                applicant.username(),
                applicant.locale(),
                applicant.stageName(),
                applicant.hub(),
                CreatorStanding.ACTIVE,
                sealed.seal(PayeeFacts.of(applicant)),
                Times.now(clock));
        if (creators.add(creator)) {
            audit.record(new Act(
                    Act.SYSTEM,
                    "CREATOR_ACTIVATED",
                    "creator",
                    creator.id().value(),
                    null,
                    Map.of("application", id.value())));
            alertHolds.activated(creator.id(), id);
        }
        return creators.ofApplication(id).map(Creator::id);
    }
}
