package dev.greenroom.creator.web;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/** A later review date, and why. */
record SuspensionExtendBody(String reviewBy, String note) {
    /** @throws Rejected with every fault of the body */
    LocalDate day(Clock clock) {
        var faults = new ArrayList<Fault>();
        var day = ReviewDay.read(reviewBy, clock, faults);
        Text.required("note", note, Text.LONGEST_NOTE, faults);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return day;
    }
}
