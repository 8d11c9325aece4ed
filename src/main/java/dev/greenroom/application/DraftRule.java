package dev.greenroom.application;

import java.time.LocalDate;

/** One part of what a draft must satisfy to be submitted; pure. */
@FunctionalInterface
interface DraftRule {
    void check(Draft draft, LocalDate today, Findings findings);
}
