package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A creator's appeal against a hold, a suspension or a blacklisting. */
public record AppealId(@JsonValue String value) {
    @JsonCreator
    public AppealId {
        Ids.check(value, "apl");
    }

    public static AppealId next() {
        return new AppealId(Ids.next("apl"));
    }

    @Override
    public String toString() {
        return value;
    }
}
