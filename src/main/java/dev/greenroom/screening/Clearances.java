package dev.greenroom.screening;

import dev.greenroom.reference.ApplicationId;
import java.util.Map;

/** What officers cleared for some people. */
public final class Clearances {
    /** For each person and sighting: was a second officer asked? */
    private final Map<ApplicationId, Map<Key, Boolean>> cleared;

    record Key(String list, String entryId, String entryHash, String print) {
        static Key of(Sighting sighting) {
            return new Key(sighting.list(), sighting.entryId(), sighting.entryHash(), sighting.print());
        }
    }

    Clearances(Map<ApplicationId, Map<Key, Boolean>> cleared) {
        this.cleared = cleared;
    }

    /** True when enough officers cleared exactly this for the person. */
    public boolean cover(ApplicationId subject, Sighting sighting) {
        var byTwo = cleared.getOrDefault(subject, Map.of()).get(Key.of(sighting));
        return byTwo != null && (byTwo || !sighting.needsSecond());
    }
}
