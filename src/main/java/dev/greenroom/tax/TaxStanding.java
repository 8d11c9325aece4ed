package dev.greenroom.tax;

import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers decided about non-residents: where their income comes from, and which treaty claims stand. */
@Component
class TaxStanding {
    private final NamedParameterJdbcTemplate named;
    private final JdbcClient jdbc;

    TaxStanding(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = JdbcClient.create(named.getJdbcTemplate());
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
        var ids = Map.of("creators", creators.stream().map(CreatorId::value).toList());
        named.query(
                """
                select creator_id, source from income_source s where creator_id in (:creators)
                    and id = (select max(id) from income_source l where l.creator_id = s.creator_id)""",
                ids,
                row -> {
                    standings.put(
                            new CreatorId(row.getString("creator_id")),
                            new Standing(row.getString("source").equals("ABROAD"), List.of()));
                });
        named.query(
                        "select * from treaty_claim where creator_id in (:creators) and approved_by is not null",
                        ids,
                        TaxStanding::claim)
                .forEach(claim -> standings.merge(
                        claim.creatorId(),
                        new Standing(false, List.of(claim)),
                        (one, other) -> new Standing(
                                one.abroad(),
                                java.util.stream.Stream.concat(one.claims().stream(), other.claims().stream())
                                        .toList())));
        return standings;
    }

    void decide(CreatorId creator, String source, String reason, String actor, OffsetDateTime now) {
        jdbc.sql(
                        "insert into income_source (creator_id, source, reason, decided_by, decided_at) values (?, ?, ?, ?, ?)")
                .params(creator.value(), source, reason, actor, now)
                .update();
    }

    /** Newest first. */
    List<IncomeSource> sources(CreatorId creator) {
        return jdbc.sql("select * from income_source where creator_id = ? order by id desc")
                .param(creator.value())
                .query((row, number) -> new IncomeSource(
                        row.getString("source"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class)))
                .list();
    }

    void enter(TreatyClaim claim) {
        jdbc.sql(
                        """
                        insert into treaty_claim (id, creator_id, country, rate, valid_from, valid_to, document, entered_by,
                            entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        claim.id(),
                        claim.creatorId().value(),
                        claim.country(),
                        claim.rate(),
                        claim.validFrom(),
                        claim.validTo(),
                        claim.document(),
                        claim.enteredBy(),
                        claim.enteredAt())
                .update();
    }

    List<TreatyClaim> claims(CreatorId creator) {
        return jdbc.sql("select * from treaty_claim where creator_id = ? order by valid_from, id")
                .param(creator.value())
                .query(TaxStanding::claim)
                .list();
    }

    Optional<TreatyClaim> lock(String id) {
        return jdbc.sql("select * from treaty_claim where id = ? for update")
                .param(id)
                .query(TaxStanding::claim)
                .optional();
    }

    void approve(String id, String actor, OffsetDateTime now) {
        jdbc.sql("update treaty_claim set approved_by = ?, approved_at = ? where id = ?")
                .params(actor, now, id)
                .update();
    }

    private static TreatyClaim claim(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new TreatyClaim(
                row.getString("id"),
                new CreatorId(row.getString("creator_id")),
                row.getString("country"),
                row.getBigDecimal("rate").stripTrailingZeros(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("document"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class));
    }

    /** An officer's decision. @param source CHINA or ABROAD */
    record IncomeSource(String source, String reason, String decidedBy, OffsetDateTime decidedAt) {}
}
