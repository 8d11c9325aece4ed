package dev.greenroom.creator.web;

import dev.greenroom.creator.HoldCode;
import java.time.Clock;
import java.time.LocalDate;

/** A later review date of a hold. */
record ExtendBody(HoldCode code, String reviewBy, String note) {
    /** @throws dev.greenroom.problem.Rejected with every fault of the body */
    LocalDate day(Clock clock) {
        return new SuspensionExtendBody(reviewBy, note).day(clock);
    }
}
