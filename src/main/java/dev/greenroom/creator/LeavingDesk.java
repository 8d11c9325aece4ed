package dev.greenroom.creator;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a creator leaves the programme. Who has left may apply again. */
@Component
public class LeavingDesk {
    private final Creators creators;
    private final OpenMatters matters;
    private final List<OpenBusiness> business;
    private final Standings standings;
    private final ApplicationDesk applications;
    private final AuditTrail audit;
    private final Clock clock;

    LeavingDesk(
            Creators creators,
            OpenMatters matters,
            List<OpenBusiness> business,
            Standings standings,
            ApplicationDesk applications,
            AuditTrail audit,
            Clock clock) {
        this.creators = creators;
        this.matters = matters;
        this.business = business;
        this.standings = standings;
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who has left already stays so.
     *
     * @throws WrongState while something is open, with what it is; or without being a creator
     */
    @Transactional
    public void leave(String username) {
        var creator = creators.ofAccount(username)
                .flatMap(own -> creators.lock(own.id()))
                .orElseThrow(() -> new WrongState("Only an active creator can leave; an application is withdrawn."));
        if (creator.standing() == CreatorStanding.LEFT) {
            return;
        }
        var open = open(creator.id());
        if (!open.isEmpty()) {
            throw new WrongState("You cannot leave yet. " + String.join(" ", open));
        }
        creators.leave(creator.id(), Times.now(clock));
        applications.freeLogin(creator.applicationId());
        standings.settle(creator.id());
        audit.record(new Act(username, "CREATOR_LEFT", "creator", creator.id().value(), null, Map.of()));
    }

    private List<String> open(CreatorId id) {
        var own = matters.of(id).stream()
                .map(matter -> switch (matter.against()) {
                    case HOLD -> "Your payments are held.";
                    case SUSPENSION -> "You are suspended.";
                    case BLACKLISTING -> "You are excluded.";
                })
                .distinct();
        return Stream.concat(own, business.stream().flatMap(one -> one.of(id).stream()))
                .toList();
    }
}
