package dev.greenroom.alert;

import dev.greenroom.alert.Rescreenings.Chunk;
import dev.greenroom.alert.Rescreenings.Rescreening;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.ListReplaced;
import dev.greenroom.screening.Parties;
import dev.greenroom.screening.Screener;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares everyone who is or will be paid with what changed in a list. Done chunks are kept, so a kill costs one chunk. */
@Component
@Transactional
class RescreeningDesk {
    private final Rescreenings rescreenings;
    private final Parties parties;
    private final Screener screener;
    private final HitDesk hits;
    private final AlertSettings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RescreeningDesk(
            Rescreenings rescreenings,
            Parties parties,
            Screener screener,
            HitDesk hits,
            AlertSettings settings,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.rescreenings = rescreenings;
        this.parties = parties;
        this.screener = screener;
        this.hits = hits;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void replaced(ListReplaced list) {
        var rescreening = new Rescreening(list.kind(), list.version());
        if (rescreenings.open(rescreening, Times.now(clock))) {
            outbox.publish(OutboundMessage.starting(
                    "screening-list-replaced", rescreening.key(), Map.of("listVersion", rescreening.key())));
        }
    }

    RescreeningVerdict claim(String key, long instanceKey) {
        return rescreenings.claim(key, instanceKey) ? RescreeningVerdict.CLAIMED : RescreeningVerdict.DUPLICATE;
    }

    /** The numbers of the chunks, from 0; the first plan stays. */
    List<Integer> plan(String key) {
        int chunks = rescreenings.lockPlan(key).orElseGet(() -> split(key));
        return IntStream.range(0, chunks).boxed().toList();
    }

    /** A chunk is done once. */
    void rescreen(String key, int number) {
        rescreenings.lockOpen(key, number).ifPresent(chunk -> rescreen(Rescreening.of(key), number, chunk));
    }

    void close(String key) {
        if (rescreenings.close(key, Times.now(clock))) {
            var totals = rescreenings.totals(key);
            audit.record(new Act(
                    Act.SYSTEM,
                    "PEOPLE_RESCREENED",
                    "screening-list",
                    Rescreening.of(key).list().name(),
                    null,
                    Map.of(
                            "version", Long.toString(Rescreening.of(key).version()),
                            "people", Long.toString(totals.people()),
                            "alerts", Long.toString(totals.alerts()))));
        }
    }

    private int split(String key) {
        int chunks = 0;
        ApplicationId after = null;
        for (var upTo = last(after); upTo != null; upTo = last(after)) {
            rescreenings.add(key, chunks, after, upTo);
            chunks++;
            after = upTo;
        }
        rescreenings.planned(key, chunks);
        return chunks;
    }

    private @Nullable ApplicationId last(@Nullable ApplicationId after) {
        var ids = parties.ids(after, null, settings.chunk());
        return ids.isEmpty() ? null : ids.getLast();
    }

    private void rescreen(Rescreening rescreening, int number, Chunk chunk) {
        // All between the two ids: more people may have come in since it was planned.
        var people = parties.find(parties.ids(chunk.after(), chunk.upTo(), Integer.MAX_VALUE))
                .values();
        var raised = hits.raise(
                people,
                subjects -> screener.screenAgainst(subjects, rescreening.list(), rescreening.version() - 1),
                rescreening.list() + ", version " + rescreening.version());
        rescreenings.done(rescreening.key(), number, people.size(), raised.size(), Times.now(clock));
    }
}
