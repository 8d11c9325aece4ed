package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A payment batch. Opaque outside: {@code bat_} and a sortable random part. */
public record BatchId(@JsonValue String value) {
    @JsonCreator
    public BatchId {
        Ids.check(value, "bat");
    }

    public static BatchId next() {
        return new BatchId(Ids.next("bat"));
    }

    @Override
    public String toString() {
        return value;
    }
}
