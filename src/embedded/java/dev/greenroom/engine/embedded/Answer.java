package dev.greenroom.engine.embedded;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import org.agrona.DirectBuffer;

/** The engine's answer to one command: an event with its value, or a rejection with its reason. */
record Answer(RecordType type, long key, RejectionType rejection, String reason, DirectBuffer value) {
    boolean rejected() {
        return type == RecordType.COMMAND_REJECTION;
    }
}
