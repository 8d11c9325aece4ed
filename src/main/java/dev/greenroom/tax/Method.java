package dev.greenroom.tax;

/** How income tax is withheld. */
enum Method {
    /** Residents paid by a platform: cumulative over the year. */
    CUMULATIVE,
    /** Residents paid by others: all payments of a calendar month together. */
    PER_MONTH,
    /** Non-residents: all payments of a calendar month together, by their own table. */
    NON_RESIDENT,
    /** Non-residents under an approved treaty claim: one month with NON_RESIDENT, at most the claim's rate of it. */
    TREATY,
    /** Non-residents whose income an officer found not to be from China. */
    ABROAD,
    /** Businesses: they invoice and pay their own taxes. */
    NONE;

    /** Whether payments by the two add up to one period: a treaty claim limits the month's tax and begins no other month. */
    boolean addsUpWith(Method other) {
        return this == other || isByMonthlyTableOfNonResidents() && other.isByMonthlyTableOfNonResidents();
    }

    private boolean isByMonthlyTableOfNonResidents() {
        return this == NON_RESIDENT || this == TREATY;
    }
}
