package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import org.jspecify.annotations.Nullable;

/** What another module adds to the case page of an application. */
public interface CaseContribution {
    /** The name of its part in {@code GET /api/applications/{id}}. */
    String name();

    /** Its part as a record without identifiers in clear; null when it has nothing yet. */
    @Nullable
    Object of(ApplicationId id);
}
