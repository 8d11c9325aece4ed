package dev.greenroom.screening.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.IsoCodes;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to compare with the lists; nothing of it is stored. */
record PreviewBody(
        String name,
        Kind kind,
        @Nullable LocalDate birthDate,
        @Nullable String nationality,
        List<Identifier> identifiers) {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_IDENTIFIER = 60;
    private static final int MOST_IDENTIFIERS = 20;

    enum Kind {
        PERSON,
        ENTITY
    }

    PreviewBody {
        var faults = new ArrayList<Fault>();
        if (name.isBlank()) {
            faults.add(new Fault("name", "MISSING", "is required"));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(new Fault("name", "TOO_LONG", "has at most 300 characters"));
        }
        if (nationality != null && !IsoCodes.isCountry(nationality)) {
            faults.add(new Fault("nationality", "UNKNOWN_CODE", "must be an ISO 3166-1 alpha-2 code"));
        }
        if (identifiers.size() > MOST_IDENTIFIERS) {
            faults.add(new Fault("identifiers", "TOO_MANY", "are at most 20"));
        }
        for (int i = 0; i < identifiers.size(); i++) {
            if (identifiers.get(i).number().length() > LONGEST_IDENTIFIER) {
                faults.add(new Fault("identifiers[" + i + "].number", "TOO_LONG", "has at most 60 characters"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    Subject subject() {
        return new Subject(name, kind.name(), birthDate, nationality, identifiers);
    }
}
