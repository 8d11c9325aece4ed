package dev.greenroom.payout;

import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What is wrong with which payout: one open round at most, claimed by one process instance. */
@Component
class PayoutExceptions {
    /**
     * Longer than the 0 that starts usually have: a round may open while the instance of the last one is still ending, and the
     * engine runs one instance for a key at a time. The claim guards against a second instance.
     */
    private static final Duration START_LIVES = Duration.ofHours(1);
    /** An open round has its instance waiting already; a longer life could end the next round instead. */
    private static final Duration END_LIVES = Duration.ofMinutes(10);

    private final NamedParameterJdbcTemplate jdbc;
    private final Outbox outbox;
    private final Clock clock;

    PayoutExceptions(NamedParameterJdbcTemplate jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens a round and starts its process; a payout whose round is open keeps it. */
    void raise(Collection<Payout> payouts) {
        for (var payout : payouts) {
            if (open(payout.id()).isPresent()) {
                continue;
            }
            int round = rounds(payout.id()) + 1;
            var route = ExceptionRoute.of(payout.status(), payout.reasonCode(), payout.whoActs());
            jdbc.update(
                    """
                    insert into payout_exception (payout_id, round, state, route, opened_at)
                    values (:payout, :round, 'OPEN', :route, :now)""",
                    Map.of("payout", payout.id().value(), "round", round, "route", route.name(), "now", now()));
            outbox.publish(new OutboundMessage(
                    "payout-exception-raised",
                    payout.id().value(),
                    "payout-exception-raised:" + payout.id() + ":" + round,
                    Map.of("payoutId", payout.id().value()),
                    START_LIVES));
        }
    }

    /** A report settled it: the process ends by itself. */
    void settle(Collection<Payout> payouts) {
        for (var payout : payouts) {
            open(payout.id()).ifPresent(round -> {
                close(payout.id(), "SETTLED");
                outbox.publish(new OutboundMessage(
                        "payout-exception-settled",
                        payout.id().value(),
                        "payout-exception-settled:" + payout.id() + ":" + round.round(),
                        Map.of(),
                        END_LIVES));
            });
        }
    }

    void resolved(PayoutId payout) {
        close(payout, "RESOLVED");
    }

    /** The open round becomes this instance's; empty when there is none or another instance has it. */
    Optional<Round> claim(PayoutId payout, long instanceKey) {
        jdbc.update(
                "update payout_exception set instance_key = :key where payout_id = :id and state = 'OPEN' and instance_key is null",
                Map.of("id", payout.value(), "key", instanceKey));
        return open(payout).filter(round -> round.instanceKey() != null && round.instanceKey() == instanceKey);
    }

    Optional<Round> open(PayoutId payout) {
        return query("payout_id = :id and state = 'OPEN'", Map.of("id", payout.value())).stream()
                .findFirst();
    }

    /** Rounds of this creator that wait for a corrected payout method. */
    List<Round> awaitingCorrection(CreatorId creator) {
        return query(
                "state = 'OPEN' and correction_key is not null and payout_id in (select id from payout where creator_id = :id)",
                Map.of("id", creator.value()));
    }

    void awaitCorrection(PayoutId payout, String key, OffsetDateTime due) {
        jdbc.update(
                """
                update payout_exception set correction_key = :key, correction_due_at = :due
                where payout_id = :id and state = 'OPEN'""",
                Map.of("id", payout.value(), "key", key, "due", due));
    }

    private void close(PayoutId payout, String state) {
        jdbc.update(
                "update payout_exception set state = :state, closed_at = :now where payout_id = :id and state = 'OPEN'",
                Map.of("id", payout.value(), "state", state, "now", now()));
    }

    private int rounds(PayoutId payout) {
        var rounds = jdbc.queryForObject(
                "select count(*) from payout_exception where payout_id = :id",
                Map.of("id", payout.value()),
                Integer.class);
        return rounds == null ? 0 : rounds;
    }

    private List<Round> query(String condition, Map<String, ?> parameters) {
        return jdbc.query(
                "select * from payout_exception where " + condition,
                new MapSqlParameterSource(parameters),
                (row, i) -> new Round(
                        new PayoutId(row.getString("payout_id")),
                        row.getInt("round"),
                        ExceptionRoute.valueOf(row.getString("route")),
                        row.getObject("instance_key", Long.class),
                        row.getString("correction_key"),
                        row.getObject("correction_due_at", OffsetDateTime.class)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** One time that a payout needed somebody. */
    record Round(
            PayoutId payoutId,
            int round,
            ExceptionRoute route,
            @Nullable Long instanceKey,
            @Nullable String correctionKey,
            @Nullable OffsetDateTime correctionDueAt) {}
}
