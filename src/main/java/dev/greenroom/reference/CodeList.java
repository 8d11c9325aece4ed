package dev.greenroom.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of {@code GET /api/reference/{list}}. */
public enum CodeList {
    SUBJECT_AREAS,
    HUBS,
    PLATFORMS,
    DOCUMENTS,
    TRACKS;

    /** The word in the address, {@code subject-areas}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CodeList> of(String path) {
        return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
    }
}
