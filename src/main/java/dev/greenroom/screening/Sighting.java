package dev.greenroom.screening;

import dev.greenroom.screening.Screener.Band;

/**
 * A hit as officers judge it: this content of this entry is like this data of a person. When either changes it is another
 * sighting.
 *
 * @param entryHash of what the entry says; empty for entries without one
 * @param print blind index of what the person says
 * @param band does not tell sightings apart
 */
public record Sighting(String list, String entryId, String entryHash, String print, Band band) {
    /** Clearing it takes two officers. */
    public boolean needsSecond() {
        return band == Band.BLOCK;
    }
}
