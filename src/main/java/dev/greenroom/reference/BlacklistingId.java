package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A proposal to blacklist a creator, and what becomes of it. */
public record BlacklistingId(@JsonValue String value) {
    @JsonCreator
    public BlacklistingId {
        Ids.check(value, "bla");
    }

    public static BlacklistingId next() {
        return new BlacklistingId(Ids.next("bla"));
    }

    @Override
    public String toString() {
        return value;
    }
}
