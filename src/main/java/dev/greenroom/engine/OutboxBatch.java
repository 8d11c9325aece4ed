package dev.greenroom.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes waiting messages, at most one for each correlation key and the oldest first, sends them and marks what the engine
 * took. The rows stay locked meanwhile, so that two nodes never send the same one at the same time.
 */
@Component
class OutboxBatch {
    private static final int SIZE = 100;
    private static final String TAKE =
            """
            select id, name, correlation_key, message_id, variables, time_to_live_ms, attempts
            from outbox_message m
            where m.sent_at is null and m.next_attempt_at <= :now
            and not exists (
                select 1 from outbox_message e
                where e.correlation_key = m.correlation_key and e.sent_at is null and e.id < m.id)
            order by m.id
            limit :size
            for update skip locked
            """;
    private static final String SENT =
            "update outbox_message set sent_at = :now, pending_key = null, last_error = null where id = :id";
    private static final String REFUSED =
            """
            update outbox_message set attempts = attempts + 1, next_attempt_at = :next, last_error = :error
            where id = :id
            """;

    private final JdbcClient database;
    private final MessageSender sender;
    private final Clock clock;

    OutboxBatch(JdbcClient database, MessageSender sender, Clock clock) {
        this.database = database;
        this.sender = sender;
        this.clock = clock;
    }

    /** What became of one batch. */
    record Result(int sent, int refused, boolean engineAway) {
        boolean worthAnother() {
            return sent > 0 && !engineAway;
        }
    }

    @Transactional
    public Result send() {
        var rows = database.sql(TAKE)
                .param("now", OffsetDateTime.now(clock))
                .param("size", SIZE)
                .query(OutboxRow.class)
                .list();
        List<MessageSender.Sending> sendings = new ArrayList<>();
        rows.forEach(row -> sendings.add(sender.send(row)));
        int sent = 0;
        int refused = 0;
        boolean away = false;
        for (var sending : sendings) {
            switch (sending.outcome()) {
                case MessageSender.Sent ignored -> {
                    markSent(sending.row());
                    sent++;
                }
                case MessageSender.Refused refusal -> {
                    markRefused(sending.row(), refusal.code());
                    refused++;
                }
                case MessageSender.EngineSilent ignored -> away = true;
            }
        }
        return new Result(sent, refused, away);
    }

    private void markSent(OutboxRow row) {
        database.sql(SENT)
                .param("now", OffsetDateTime.now(clock))
                .param("id", row.id())
                .update();
    }

    private void markRefused(OutboxRow row, String error) {
        database.sql(REFUSED)
                .param("next", OffsetDateTime.now(clock).plus(row.pause()))
                .param("error", error)
                .param("id", row.id())
                .update();
    }
}
