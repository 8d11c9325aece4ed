package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A compliance alert. Opaque outside: {@code alt_} and a sortable random part. */
public record AlertId(@JsonValue String value) {
    @JsonCreator
    public AlertId {
        Ids.check(value, "alt");
    }

    public static AlertId next() {
        return new AlertId(Ids.next("alt"));
    }

    @Override
    public String toString() {
        return value;
    }
}
