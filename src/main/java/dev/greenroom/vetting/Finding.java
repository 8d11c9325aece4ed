package dev.greenroom.vetting;

import java.util.List;

/** A verdict with what it rests on. */
record Finding<V extends Enum<V>>(V verdict, List<Evidence> evidence) {
    Finding {
        evidence = List.copyOf(evidence);
    }

    static <V extends Enum<V>> Finding<V> of(V verdict, Evidence... evidence) {
        return new Finding<>(verdict, List.of(evidence));
    }
}
