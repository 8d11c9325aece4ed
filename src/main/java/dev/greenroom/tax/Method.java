package dev.greenroom.tax;

/** How income tax is withheld. */
enum Method {
    /** Residents paid by a platform: cumulative over the year. */
    CUMULATIVE,
    /** Residents paid by others: all payments of a calendar month together. */
    PER_MONTH,
    /** Non-residents: all payments of a calendar month together, by their own table. */
    NON_RESIDENT,
    /** Non-residents under an approved treaty claim: at most its rate. */
    TREATY,
    /** Non-residents whose income an officer found not to be from China. */
    ABROAD,
    /** Businesses: they invoice and pay their own taxes. */
    NONE
}
