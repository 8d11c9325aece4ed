package dev.greenroom.engine.embedded;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.util.Either;
import java.util.List;

/** Fails when the log refuses a command; the gateway would drop the refusal and leave its caller without an answer. */
record CheckedWriter(LogStreamWriter log) implements LogStreamWriter {
    @Override
    public boolean canWriteEvents(int eventCount, int batchSize) {
        return log.canWriteEvents(eventCount, batchSize);
    }

    @Override
    public Either<WriteFailure, Long> tryWrite(
            WriteContext context, List<LogAppendEntry> entries, long sourcePosition) {
        var written = log.tryWrite(context, entries, sourcePosition);
        if (written.isLeft()) {
            throw new IllegalStateException("The engine's log refused a command: " + written.getLeft());
        }
        return written;
    }
}
