package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An agency (MCN). Opaque outside: {@code agy_} and a sortable random part. */
public record AgencyId(@JsonValue String value) {
    @JsonCreator
    public AgencyId {
        Ids.check(value, "agy");
    }

    public static AgencyId next() {
        return new AgencyId(Ids.next("agy"));
    }

    @Override
    public String toString() {
        return value;
    }
}
