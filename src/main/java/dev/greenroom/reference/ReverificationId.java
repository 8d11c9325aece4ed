package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One time that a creator is verified again. Opaque outside: {@code rev_} and a sortable random part. */
public record ReverificationId(@JsonValue String value) {
    @JsonCreator
    public ReverificationId {
        Ids.check(value, "rev");
    }

    public static ReverificationId next() {
        return new ReverificationId(Ids.next("rev"));
    }

    @Override
    public String toString() {
        return value;
    }
}
