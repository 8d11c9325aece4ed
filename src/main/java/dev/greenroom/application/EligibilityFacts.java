package dev.greenroom.application;

import java.util.List;

/** What the table {@code eligibility} decides on: numbers only. */
public record EligibilityFacts(int ageYears, List<Reach> accounts, int subjectAreas, int contentTypes) {
    /** How far one account reaches. */
    public record Reach(long posts, long followers) {}
}
