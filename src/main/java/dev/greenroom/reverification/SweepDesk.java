package dev.greenroom.reverification;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.CreatorRegister.Registered;
import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.ReverificationId;
import dev.greenroom.reference.Times;
import dev.greenroom.reverification.DueDates.Due;
import dev.greenroom.reverification.Sweeps.Chunk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once a day in Shanghai: who comes due is asked. So only those who are asked now have a waiting process, not all creators
 * for half a year. A day that was missed is made up by the next one.
 */
@Component
@Transactional
class SweepDesk {
    private static final Set<CreatorStanding> ASKED = EnumSet.of(CreatorStanding.ACTIVE, CreatorStanding.HELD);

    private final Sweeps sweeps;
    private final CreatorRegister creators;
    private final Departures departures;
    private final Scheduling scheduling;
    private final Schedules schedules;
    private final Reverifications reverifications;
    private final AskedRounds rounds;
    private final ReverificationSettings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    SweepDesk(
            Sweeps sweeps,
            CreatorRegister creators,
            Departures departures,
            Scheduling scheduling,
            Schedules schedules,
            Reverifications reverifications,
            AskedRounds rounds,
            ReverificationSettings settings,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.sweeps = sweeps;
        this.creators = creators;
        this.departures = departures;
        this.scheduling = scheduling;
        this.schedules = schedules;
        this.reverifications = reverifications;
        this.rounds = rounds;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    record Claimed(LocalDate day, SweepVerdict verdict) {}

    /** Today becomes this instance's; one that comes second is told so. */
    Claimed claim(long processInstance) {
        var before = sweeps.dayOf(processInstance);
        if (before.isPresent()) {
            return new Claimed(before.get(), SweepVerdict.CLAIMED);
        }
        var day = Times.today(clock);
        boolean claimed = sweeps.claim(day, processInstance, Times.now(clock));
        return new Claimed(day, claimed ? SweepVerdict.CLAIMED : SweepVerdict.DUPLICATE);
    }

    /** Splits the creators into ranges of their ids; the same ones again for a repeat. */
    List<Integer> plan(LocalDate day) {
        if (sweeps.chunks(day).isEmpty()) {
            CreatorId after = null;
            var ids = creators.after(null, settings.chunkSize());
            for (int number = 0; !ids.isEmpty(); number++) {
                sweeps.add(day, new Chunk(number, after, ids.getLast(), false));
                after = ids.getLast();
                ids = creators.after(after, settings.chunkSize());
            }
        }
        return sweeps.chunks(day);
    }

    /** Opens what came due in one chunk; a chunk that is done stays done. */
    void open(LocalDate day, int number) {
        var chunk = sweeps.lock(day, number);
        if (chunk.done()) {
            return;
        }
        var members = creators.registered(creators.between(chunk.after(), chunk.last())).stream()
                .collect(Collectors.toMap(Registered::id, Function.identity()));
        int scheduled = schedule(members);
        int dropped = departures.drop(members.keySet());
        int opened = open(members, day);
        sweeps.finish(day, number, scheduled, opened, dropped, Times.now(clock));
    }

    private int schedule(Map<CreatorId, Registered> members) {
        var known = schedules.known(members.keySet());
        var unknown = members.values().stream()
                .filter(member -> ASKED.contains(member.standing()) && !known.contains(member.id()))
                .toList();
        unknown.forEach(scheduling::schedule);
        return unknown.size();
    }

    private int open(Map<CreatorId, Registered> members, LocalDate day) {
        int opened = 0;
        for (var due : schedules.opening(members.keySet(), day).entrySet()) {
            var member = members.get(due.getKey());
            if (member != null && ASKED.contains(member.standing()) && open(member, due.getValue())) {
                opened++;
            }
        }
        return opened;
    }

    private boolean open(Registered creator, Due due) {
        var now = Times.now(clock);
        var opened = reverifications.open(creator.id(), creator.applicationId(), due, now);
        opened.ifPresent(reverification -> {
            rounds.ask(reverification, due.dueOn(), now);
            start(reverification.id(), reverification.submissionKey());
            record("REVERIFICATION_REQUESTED", reverification);
        });
        return opened.isPresent();
    }

    /** The key differs for one that is taken up again: the engine may still know the first start. */
    private void start(ReverificationId id, String key) {
        outbox.publish(OutboundMessage.starting("reverification-due", key, Map.of("reverificationId", id.value())));
    }

    private void record(String what, Reverification of) {
        audit.record(new Act(
                Act.SYSTEM,
                what,
                "creator",
                of.creatorId().value(),
                null,
                Map.of(
                        "reverification", of.id().value(),
                        "reason", of.reason().name(),
                        "dueOn", of.dueOn().toString())));
    }
}
