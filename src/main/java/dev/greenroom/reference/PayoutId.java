package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A payout: one amount to one creator. Opaque outside: {@code pay_} and a sortable random part. */
public record PayoutId(@JsonValue String value) {
    @JsonCreator
    public PayoutId {
        Ids.check(value, "pay");
    }

    public static PayoutId next() {
        return new PayoutId(Ids.next("pay"));
    }

    @Override
    public String toString() {
        return value;
    }
}
