package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A declared conflict of interest. Opaque outside: {@code cfl_} and a sortable random part. */
public record ConflictId(@JsonValue String value) {
    @JsonCreator
    public ConflictId {
        Ids.check(value, "cfl");
    }

    public static ConflictId next() {
        return new ConflictId(Ids.next("cfl"));
    }

    @Override
    public String toString() {
        return value;
    }
}
