package dev.greenroom.creator;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.AppealId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Deadlines;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where creators appeal, and where an appeal ends by itself when its matter does. */
@Component
public class AppealDesk {
    private final Creators creators;
    private final Appeals appeals;
    private final OpenMatters matters;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;

    AppealDesk(
            Creators creators,
            Appeals appeals,
            OpenMatters matters,
            Deadlines deadlines,
            AuditTrail audit,
            Outbox outbox,
            Clock clock) {
        this.creators = creators;
        this.appeals = appeals;
        this.matters = matters;
        this.deadlines = deadlines;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Starts the process {@code standing-appeal}; the same text about the same matter again changes nothing.
     *
     * @param code of the hold as the creator was told; null when there is only one hold, and for the others
     * @throws WrongState when nothing of this kind is open, or an appeal about it is
     */
    @Transactional
    public Appeal appeal(String username, Against against, @Nullable HoldCode code, String text) {
        var creator = creators.ofAccount(username)
                .flatMap(own -> creators.lock(own.id()))
                .orElseThrow(() -> new WrongState("There is nothing to appeal against."));
        var matter = matter(creator.id(), against, code);
        var now = Times.now(clock);
        var appeal = new Appeal(
                AppealId.next(),
                creator.id(),
                matter.against(),
                matter.code(),
                text,
                AppealState.OPEN,
                now,
                now.plus(deadlines.appeal()),
                null,
                null,
                null,
                null);
        if (!appeals.add(appeal)) {
            return open(creator.id(), matter)
                    .filter(known -> known.text().equals(text))
                    .orElseThrow(() -> new WrongState("Your appeal about this is being looked at already."));
        }
        var id = appeal.id().value();
        outbox.publish(OutboundMessage.starting("appeal-made", id, Map.of("appealId", id)));
        audit.record(new Act(
                username,
                "APPEAL_MADE",
                "creator",
                creator.id().value(),
                null,
                Map.of("appeal", id, "matter", matter.key())));
        return appeal;
    }

    /** The caller's own, newest first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(String username) {
        return creators.ofAccount(username)
                .map(creator -> appeals.of(creator.id()))
                .orElse(List.of());
    }

    @EventListener
    @Transactional
    void on(StandingChanged change) {
        var open = matters.of(change.creatorId());
        for (var appeal : appeals.of(change.creatorId())) {
            if (appeal.state() == AppealState.OPEN && !open.contains(appeal.matter())) {
                appeals.close(appeal.id(), AppealState.SETTLED, null, null, Times.now(clock));
                var id = appeal.id().value();
                outbox.publish(OutboundMessage.awaited("appeal-settled", id, "appeal-settled:" + id, Map.of()));
            }
        }
    }

    private Matter matter(CreatorId id, Against against, @Nullable HoldCode code) {
        var open = matters.of(id).stream()
                .filter(matter -> matter.against() == against)
                .filter(matter -> against != Against.HOLD || code == null || matter.code() == code)
                .toList();
        if (open.isEmpty()) {
            throw new WrongState("There is nothing of this kind to appeal against.");
        }
        if (open.size() > 1) {
            throw new WrongState("There are several holds: say with the code which one you mean.");
        }
        return open.getFirst();
    }

    private Optional<Appeal> open(CreatorId id, Matter matter) {
        return appeals.of(id).stream()
                .filter(one -> one.state() == AppealState.OPEN && one.matter().equals(matter))
                .findFirst();
    }
}
