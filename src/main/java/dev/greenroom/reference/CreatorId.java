package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A creator: the active payee. Opaque outside: {@code cre_} and a sortable random part. */
public record CreatorId(@JsonValue String value) {
    @JsonCreator
    public CreatorId {
        Ids.check(value, "cre");
    }

    public static CreatorId next() {
        return new CreatorId(Ids.next("cre"));
    }

    @Override
    public String toString() {
        return value;
    }
}
