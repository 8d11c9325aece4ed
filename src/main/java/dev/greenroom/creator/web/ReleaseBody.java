package dev.greenroom.creator.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.ArrayList;
import java.util.List;

/** Why a hold is released. */
record ReleaseBody(String note) {
    ReleaseBody {
        var faults = new ArrayList<Fault>();
        checkNote(note, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    static void checkNote(String note, List<Fault> faults) {
        if (note.isBlank()) {
            faults.add(new Fault("note", "MISSING", "is required"));
        } else if (note.length() > HoldBody.LONGEST_NOTE) {
            faults.add(new Fault("note", "TOO_LONG", "has at most 2,000 characters"));
        }
    }
}
