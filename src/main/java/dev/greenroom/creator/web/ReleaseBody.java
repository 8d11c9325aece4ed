package dev.greenroom.creator.web;

import dev.greenroom.creator.HoldCode;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Why a hold is released. @param code null for all holds that the caller's role may release */
record ReleaseBody(String note, @Nullable HoldCode code) {
    ReleaseBody {
        var faults = new ArrayList<Fault>();
        Text.required("note", note, Text.LONGEST_NOTE, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }
}
