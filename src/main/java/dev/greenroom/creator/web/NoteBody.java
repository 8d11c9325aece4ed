package dev.greenroom.creator.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.ArrayList;

/** Why. */
record NoteBody(String note) {
    NoteBody {
        var faults = new ArrayList<Fault>();
        Text.required("note", note, Text.LONGEST_NOTE, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }
}
