package dev.greenroom.network;

import dev.greenroom.reference.AgencyId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agency (MCN) and what it takes on.
 *
 * @param free places that no member and no open offer has
 * @param split the agency's share, 0.30 for 30 %
 * @param areas codes, or {@code *} for all; so too languages and hubs
 */
record Agency(
        AgencyId id,
        String name,
        int free,
        BigDecimal split,
        int termMonths,
        List<String> dataShared,
        Set<String> areas,
        Set<String> languages,
        Set<String> hubs) {
    private static final String ALL = "*";

    boolean takesLanguage(Collection<String> spoken) {
        return languages.contains(ALL) || spoken.stream().anyMatch(languages::contains);
    }

    /** How many of these subject areas it takes. */
    long areasTaken(Collection<String> wanted) {
        return areas.contains(ALL)
                ? wanted.size()
                : wanted.stream().filter(areas::contains).count();
    }

    /** A creator without a hub fits everywhere. */
    boolean takesHub(@Nullable String hub) {
        return hub == null || hubs.contains(ALL) || hubs.contains(hub);
    }
}
