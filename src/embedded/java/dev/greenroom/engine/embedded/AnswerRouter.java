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

    private final CommandResponseWriter gateway;
    private final PendingCommands pending;

    private RecordType type;
    private long key;
    private RejectionType rejection;
    private String reason = "";
    private BufferWriter value;

    AnswerRouter(CommandResponseWriter gateway, PendingCommands pending) {
        this.gateway = gateway;
        this.pending = pending;
    }

    @Override
    public CommandResponseWriter partitionId(int partitionId) {
        gateway.partitionId(partitionId);
        return this;
    }

    @Override
    public CommandResponseWriter key(long key) {
        this.key = key;
        gateway.key(key);
        return this;
    }

    @Override
    public CommandResponseWriter intent(Intent intent) {
        gateway.intent(intent);
        return this;
    }

    @Override
    public CommandResponseWriter recordType(RecordType type) {
        this.type = type;
        gateway.recordType(type);
        return this;
    }

    @Override
    public CommandResponseWriter valueType(ValueType type) {
        gateway.valueType(type);
        return this;
    }

    @Override
    public CommandResponseWriter rejectionType(RejectionType rejection) {
        this.rejection = rejection;
        gateway.rejectionType(rejection);
        return this;
    }

    @Override
    public CommandResponseWriter rejectionReason(DirectBuffer reason) {
        this.reason = BufferUtil.bufferAsString(reason);
        gateway.rejectionReason(reason);
        return this;
    }

    @Override
    public CommandResponseWriter valueWriter(BufferWriter value) {
        this.value = value;
        gateway.valueWriter(value);
        return this;
    }

    @Override
    public void tryWriteResponse(int requestStream, long requestId) {
        if (requestStream == PendingCommands.STREAM) {
            pending.answer(requestId, new Answer(type, key, rejection, reason, copyOfValue()));
            return;
        }
        try {
            gateway.tryWriteResponse(requestStream, requestId);
        } catch (RuntimeException callerGone) {
            // the command stands; only its caller hung up, or belonged to this directory's former process
            LOG.debug("No caller for an answer", callerGone);
        }
    }

    private DirectBuffer copyOfValue() {
        var copy = new UnsafeBuffer(new byte[value.getLength()]);
        value.write(copy, 0);
        return copy;
    }
}
