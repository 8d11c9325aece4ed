package dev.greenroom.network;

import dev.greenroom.reference.AgencyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which agencies fit a creator, best first: language, subject area, hub and room; none twice. Pure. */
final class ProposalPolicy {
    private ProposalPolicy() {}

    /** @param hub null when the creator chose none */
    record Wish(Collection<String> languages, Collection<String> subjectAreas, @Nullable String hub) {}

    static List<Agency> fitting(Wish wish, Collection<Agency> agencies, Set<AgencyId> askedBefore) {
        return agencies.stream()
                .filter(agency -> !askedBefore.contains(agency.id()))
                .filter(agency -> agency.free() > 0)
                .filter(agency -> agency.takesLanguage(wish.languages()))
                .filter(agency -> agency.takesHub(wish.hub()))
                .filter(agency -> agency.areasTaken(wish.subjectAreas()) > 0)
                .sorted(Comparator.comparingLong((Agency agency) -> -agency.areasTaken(wish.subjectAreas()))
                        .thenComparing(agency -> -agency.free())
                        .thenComparing(agency -> agency.id().value()))
                .toList();
    }
}
