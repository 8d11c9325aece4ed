package dev.greenroom.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A role lent to another for some days. Opaque outside: {@code dlg_} and a sortable random part. */
public record DelegationId(@JsonValue String value) {
    @JsonCreator
    public DelegationId {
        Ids.check(value, "dlg");
    }

    public static DelegationId next() {
        return new DelegationId(Ids.next("dlg"));
    }

    @Override
    public String toString() {
        return value;
    }
}
