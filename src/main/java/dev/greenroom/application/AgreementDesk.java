package dev.greenroom.application;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The creator agreement: offered to a cleared applicant, accepted in the version offered. */
@Component
public class AgreementDesk {
    private final Applications applications;
    private final Agreements agreements;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    AgreementDesk(Applications applications, Agreements agreements, AuditTrail audit, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.agreements = agreements;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The agreement offered to this creator, if any. */
    @Transactional(readOnly = true)
    public Optional<Agreement> offered(String username) {
        return applications.newestOf(username).flatMap(id -> agreements
                .find(id)
                .map(offer -> new Agreement(id, offer.version(), offer.dueAt(), offer.acceptedAt())));
    }

    /** Accepts once; a repeat changes nothing. {@link Rejected} for another version or without a yes. */
    @Transactional
    public Agreement accept(String username, byte[] body) {
        var answer = SealedDrafts.convert(DraftShape.AGREEMENT.read(body), Body.class);
        var application =
                applications.newestOf(username).map(applications::lock).orElseThrow(AgreementDesk::notOffered);
        var id = application.id();
        var offer = agreements.find(id).orElseThrow(AgreementDesk::notOffered);
        var accepted = offer.acceptedAt();
        if (accepted == null && application.status() != ApplicationStatus.CLEARED) {
            throw notOffered();
        }
        check(answer, offer.version());
        if (accepted != null) {
            return new Agreement(id, offer.version(), offer.dueAt(), accepted);
        }
        var now = Times.now(clock);
        if (now.isAfter(offer.dueAt())) {
            throw new WrongState("The time to accept has passed.");
        }
        agreements.accept(id, now);
        outbox.publish(OutboundMessage.awaited("agreement-accepted", id.value(), "agreement-accepted:" + id, Map.of()));
        audit.record(new Act(
                username, "AGREEMENT_ACCEPTED", "application", id.value(), null, Map.of("version", offer.version())));
        return new Agreement(id, offer.version(), offer.dueAt(), now);
    }

    private static void check(Body answer, String version) {
        var findings = new Findings();
        findings.required("version", answer.version(), version::equals, "NOT_CURRENT", "Another version was offered.");
        if (!Boolean.TRUE.equals(answer.accepted())) {
            findings.add("accepted", "REQUIRED", "Only true accepts.");
        }
        if (!findings.faults().isEmpty()) {
            throw new Rejected(findings.faults());
        }
    }

    private static WrongState notOffered() {
        return new WrongState("There is no agreement to accept now.");
    }

    /** @param acceptedAt null until accepted */
    public record Agreement(
            ApplicationId applicationId, String version, OffsetDateTime dueBy, @Nullable OffsetDateTime acceptedAt) {}

    record Body(@Nullable String version, @Nullable Boolean accepted) {}
}
