package dev.greenroom.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Messages to the engine, written with the state change that causes them and sent after its commit. */
@Component
public class Outbox {
    private static final String INSERT =
            """
            insert into outbox_message
                (name, correlation_key, message_id, pending_key, variables, time_to_live_ms, created_at, next_attempt_at)
            values (:name, :correlationKey, :messageId, :pendingKey, :variables, :timeToLive, :now, :now)
            on conflict do nothing
            """;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;
    private final ObjectProvider<OutboxRelay> relay;

    Outbox(JdbcClient database, ObjectMapper json, Clock clock, ObjectProvider<OutboxRelay> relay) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
    }

    /**
     * Records the message in the caller's transaction. A second one with the same name, correlation key and message id is
     * dropped while the first still waits to be sent; later the engine judges by message id and time to live.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(OutboundMessage message) {
        var now = OffsetDateTime.now(clock);
        database.sql(INSERT)
                .param("name", message.name())
                .param("correlationKey", message.correlationKey())
                .param("messageId", message.messageId())
                .param("pendingKey", String.join("|", message.name(), message.correlationKey(), message.messageId()))
                .param("variables", write(message))
                .param("timeToLive", message.timeToLive().toMillis())
                .param("now", now)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.ifAvailable(OutboxRelay::nudge);
            }
        });
    }

    private String write(OutboundMessage message) {
        try {
            return json.writeValueAsString(message.variables());
        } catch (JsonProcessingException notWritable) {
            throw new IllegalArgumentException("The variables of " + message.name() + " are no JSON", notWritable);
        }
    }
}
