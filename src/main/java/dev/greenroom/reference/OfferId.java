package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An offer of an agency to a creator. Opaque outside: {@code off_} and a sortable random part. */
public record OfferId(@JsonValue String value) {
    @JsonCreator
    public OfferId {
        Ids.check(value, "off");
    }

    public static OfferId next() {
        return new OfferId(Ids.next("off"));
    }

    @Override
    public String toString() {
        return value;
    }
}
