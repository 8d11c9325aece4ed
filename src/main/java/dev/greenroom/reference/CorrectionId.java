package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A correction of an earlier week's bonus. */
public record CorrectionId(@JsonValue String value) {
    @JsonCreator
    public CorrectionId {
        Ids.check(value, "cor");
    }

    public static CorrectionId next() {
        return new CorrectionId(Ids.next("cor"));
    }

    @Override
    public String toString() {
        return value;
    }
}
