package dev.greenroom.engine.embedded;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the engine's answers to our own pending commands, and all others to the gRPC gateway's writer. */
final class AnswerRouter implements CommandResponseWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRouter.class);
    private static final Object GATEWAY_STATICS = new Object();

    private final CommandResponseWriter gateway;
    private final PendingCommands pending;

    private int partition;
    private long key;
    private Intent intent;
    private RecordType type;
    private ValueType valueType;
    private RejectionType rejection;
    private DirectBuffer reason;
    private BufferWriter value;

    AnswerRouter(CommandResponseWriter gateway, PendingCommands pending) {
        this.gateway = gateway;
        this.pending = pending;
    }

    @Override
    public CommandResponseWriter partitionId(int partitionId) {
        partition = partitionId;
        return this;
    }

    @Override
    public CommandResponseWriter key(long key) {
        this.key = key;
        return this;
    }

    @Override
    public CommandResponseWriter intent(Intent intent) {
        this.intent = intent;
        return this;
    }

    @Override
    public CommandResponseWriter recordType(RecordType type) {
        this.type = type;
        return this;
    }

    @Override
    public CommandResponseWriter valueType(ValueType type) {
        valueType = type;
        return this;
    }

    @Override
    public CommandResponseWriter rejectionType(RejectionType rejection) {
        this.rejection = rejection;
        return this;
    }

    @Override
    public CommandResponseWriter rejectionReason(DirectBuffer reason) {
        this.reason = reason;
        return this;
    }

    @Override
    public CommandResponseWriter valueWriter(BufferWriter value) {
        this.value = value;
        return this;
    }

    @Override
    public void tryWriteResponse(int requestStream, long requestId) {
        if (requestStream == PendingCommands.STREAM) {
            pending.answer(
                    requestId, new Answer(type, key, rejection, BufferUtil.bufferAsString(reason), copyOfValue()));
        } else {
            passOn(requestStream, requestId);
        }
    }

    /** The gateway keeps the answer it maps in static fields: one at a time, over all engines of this JVM. */
    private void passOn(int requestStream, long requestId) {
        synchronized (GATEWAY_STATICS) {
            gateway.partitionId(partition)
                    .key(key)
                    .intent(intent)
                    .recordType(type)
                    .valueType(valueType)
                    .rejectionType(rejection)
                    .rejectionReason(reason)
                    .valueWriter(value);
            try {
                gateway.tryWriteResponse(requestStream, requestId);
            } catch (RuntimeException callerGone) {
                // the command stands; only its caller hung up, or belonged to this directory's former process
                LOG.debug("No caller for an answer", callerGone);
            }
        }
    }

    private DirectBuffer copyOfValue() {
        var copy = new UnsafeBuffer(new byte[value.getLength()]);
        value.write(copy, 0);
        return copy;
    }
}
