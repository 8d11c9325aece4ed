package dev.greenroom.screening;

/**
 * What an import did.
 *
 * @param entries in the list now
 * @param added ids that were not in the version before
 * @param removed ids that are no longer in it
 */
public record ImportedList(int entries, int added, int removed) {}
