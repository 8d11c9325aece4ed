package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An application. Opaque outside: {@code app_} and a sortable random part. */
public record ApplicationId(@JsonValue String value) {
    @JsonCreator
    public ApplicationId {
        Ids.check(value, "app");
    }

    public static ApplicationId next() {
        return new ApplicationId(Ids.next("app"));
    }

    @Override
    public String toString() {
        return value;
    }
}
