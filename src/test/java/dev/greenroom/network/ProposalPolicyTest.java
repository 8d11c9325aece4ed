package dev.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.network.ProposalPolicy.Wish;
import dev.greenroom.reference.AgencyId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalPolicyTest {
    private static final Set<String> ALL = Set.of("*");
    private static final Wish WISH = new Wish(List.of("ru"), List.of("FASHION", "SKINCARE"), "QUANZHOU");

    @Test
    void an_agency_fits_by_language_area_hub_and_room() {
        assertThat(fitting(agency("agy_a", 1, ALL, Set.of("zh"), ALL))).isEmpty();
        assertThat(fitting(agency("agy_a", 1, Set.of("FOOD"), ALL, ALL))).isEmpty();
        assertThat(fitting(agency("agy_a", 1, ALL, ALL, Set.of("SHENZHEN")))).isEmpty();
        assertThat(fitting(agency("agy_a", 0, ALL, ALL, ALL))).isEmpty();
        assertThat(fitting(agency("agy_a", 1, Set.of("FASHION"), Set.of("ru"), Set.of("QUANZHOU"))))
                .containsExactly("agy_a");
    }

    @Test
    void more_of_the_areas_come_first_then_more_room() {
        assertThat(fitting(
                        agency("agy_a", 9, Set.of("FASHION"), ALL, ALL),
                        agency("agy_b", 1, ALL, ALL, ALL),
                        agency("agy_c", 5, ALL, ALL, ALL)))
                .containsExactly("agy_c", "agy_b", "agy_a");
    }

    @Test
    void nobody_is_asked_twice() {
        assertThat(ProposalPolicy.fitting(
                        WISH, List.of(agency("agy_a", 1, ALL, ALL, ALL)), Set.of(new AgencyId("agy_a"))))
                .isEmpty();
    }

    @Test
    void a_creator_without_a_hub_fits_every_hub() {
        var wish = new Wish(List.of("ru"), List.of("FASHION"), null);

        assertThat(ProposalPolicy.fitting(wish, List.of(agency("agy_a", 1, ALL, ALL, Set.of("SHENZHEN"))), Set.of()))
                .hasSize(1);
    }

    private static List<String> fitting(Agency... agencies) {
        return ProposalPolicy.fitting(WISH, List.of(agencies), Set.of()).stream()
                .map(agency -> agency.id().value())
                .toList();
    }

    private static Agency agency(String id, int free, Set<String> areas, Set<String> languages, Set<String> hubs) {
        return new Agency(new AgencyId(id), id, free, new BigDecimal("0.30"), 12, List.of(), areas, languages, hubs);
    }
}
