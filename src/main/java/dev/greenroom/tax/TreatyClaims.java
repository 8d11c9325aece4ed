package dev.greenroom.tax;

import dev.greenroom.reference.CreatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored claims to treaties. */
@Component
class TreatyClaims {
    private final JdbcClient jdbc;

    TreatyClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<TreatyClaim> of(CreatorId creator) {
        return jdbc.sql("select * from treaty_claim where creator_id = ? order by valid_from, id")
                .param(creator.value())
                .query(TreatyClaims::claim)
                .list();
    }

    /** Approved ones, ended or not. At most one chunk of creators, at least one. */
    List<TreatyClaim> approved(Collection<String> creators) {
        return jdbc.sql("select * from treaty_claim where creator_id in (:creators) and approved_by is not null")
                .param("creators", creators)
                .query(TreatyClaims::claim)
                .list();
    }

    Optional<TreatyClaim> lock(String id) {
        return jdbc.sql("select * from treaty_claim where id = ? for update")
                .param(id)
                .query(TreatyClaims::claim)
                .optional();
    }

    void approve(String id, String actor, OffsetDateTime now) {
        jdbc.sql("update treaty_claim set approved_by = ?, approved_at = ? where id = ?")
                .params(actor, now, id)
                .update();
    }

    void revoke(String id, LocalDate from, String reason, String actor, OffsetDateTime now) {
        jdbc.sql(
                        "update treaty_claim set revoked_from = ?, revoke_reason = ?, revoked_by = ?, revoked_at = ? where id = ?")
                .params(from, reason, actor, now, id)
                .update();
    }

    private static TreatyClaim claim(ResultSet row, int number) throws SQLException {
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
                row.getObject("approved_at", OffsetDateTime.class),
                row.getObject("revoked_from", LocalDate.class),
                row.getString("revoke_reason"),
                row.getString("revoked_by"),
                row.getObject("revoked_at", OffsetDateTime.class));
    }
}
