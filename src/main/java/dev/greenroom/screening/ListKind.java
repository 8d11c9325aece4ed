package dev.greenroom.screening;

import java.util.Optional;

/** The lists that can be loaded. */
public enum ListKind {
    OFAC_SDN,
    EU_FSF,
    UN,
    /** Our own list of barred people and identifiers. */
    OWN;

    public static Optional<ListKind> named(String name) {
        for (var kind : values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
