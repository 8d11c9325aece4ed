package dev.greenroom.tax;

import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What officers decided about non-residents: where their income comes from, and which treaty claims stand. */
@Component
class TaxStanding {
    private final IncomeSources sources;
    private final TreatyClaims claims;

    TaxStanding(IncomeSources sources, TreatyClaims claims) {
        this.sources = sources;
        this.claims = claims;
    }

    /** @param claims approved ones */
    record Standing(boolean abroad, List<TreatyClaim> claims) {
        static final Standing NOTHING = new Standing(false, List.of());

        /** How this person's tax is withheld on a day. */
        Method method(String residence, LocalDate day) {
            if (!residence.equals("NON_RESIDENT")) {
                return WithholdingPolicy.methodOfRun(residence);
            }
            return abroad ? Method.ABROAD : treatyRate(day) != null ? Method.TREATY : Method.NON_RESIDENT;
        }

        @Nullable
        BigDecimal treatyRate(LocalDate day) {
            return abroad
                    ? null
                    : claims.stream()
                            .filter(claim -> claim.isValid(day))
                            .map(TreatyClaim::rate)
                            .min(BigDecimal::compareTo)
                            .orElse(null);
        }
    }

    /** Only of those about whom something was decided. At most one chunk. */
    Map<CreatorId, Standing> of(Collection<CreatorId> creators) {
        var standings = new HashMap<CreatorId, Standing>();
        if (creators.isEmpty()) {
            return standings;
        }
        var ids = creators.stream().map(CreatorId::value).toList();
        claims.approved(ids).stream()
                .collect(Collectors.groupingBy(TreatyClaim::creatorId))
                .forEach((creator, approved) -> standings.put(creator, new Standing(false, approved)));
        sources.abroad(ids).forEach(id -> standings.put(new CreatorId(id), new Standing(true, List.of())));
        return standings;
    }
}
