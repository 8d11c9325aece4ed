package dev.greenroom.engine.embedded;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Commands written to the engine's log as a broker would, each with a future for the engine's own answer. */
final class PendingCommands {
    /** The request stream of these commands; the gateway's is its partition id. */
    static final int STREAM = 77;

    private static final long FORGET_AFTER_SECONDS = 60;

    private final LogStreamWriter log;
    private final ConcurrentMap<Long, CompletableFuture<Answer>> pending = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(firstId());

    PendingCommands(LogStreamWriter log) {
        this.log = log;
    }

    /**
     * Where request ids begin. Random, because a command written just before a crash is answered after the restart, and
     * that answer must not meet a new caller with the same id.
     */
    static long firstId() {
        return new SecureRandom().nextLong(1L << 32, 1L << 62);
    }

    /** Writes a command on an existing key; the future ends in a timeout when no answer comes for a minute. */
    CompletableFuture<Answer> send(ValueType type, Intent intent, long key, UnifiedRecordValue value) {
        return write(type, intent, metadata -> LogAppendEntry.of(key, metadata, value));
    }

    /** Writes a command for which the engine makes the key. */
    CompletableFuture<Answer> send(ValueType type, Intent intent, UnifiedRecordValue value) {
        return write(type, intent, metadata -> LogAppendEntry.of(metadata, value));
    }

    void answer(long requestId, Answer answer) {
        var waiting = pending.remove(requestId);
        if (waiting != null) {
            waiting.complete(answer);
        }
    }

    private CompletableFuture<Answer> write(
            ValueType type, Intent intent, java.util.function.Function<RecordMetadata, LogAppendEntry> entry) {
        long id = ids.incrementAndGet();
        var answer = new CompletableFuture<Answer>();
        pending.put(id, answer);
        answer.orTimeout(FORGET_AFTER_SECONDS, TimeUnit.SECONDS).whenComplete((done, failed) -> pending.remove(id));
        var metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(type)
                .intent(intent)
                .requestStreamId(STREAM)
                .requestId(id);
        try {
            log.tryWrite(WriteContext.internal(), entry.apply(metadata));
        } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
        }
        return answer;
    }
}
