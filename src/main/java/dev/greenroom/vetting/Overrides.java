package dev.greenroom.vetting;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.vault.Vault;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identifiers that an officer accepted for an application although they fail their checks. */
@Repository
class Overrides {
    private final JdbcClient database;
    private final Vault vault;

    Overrides(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** What kind of identifier was accepted. */
    enum Kind {
        CREDIT_CODE
    }

    /** True when this accepted it; the first acceptance stays. */
    boolean accept(ApplicationId id, String value, Accepted accepted) {
        return database.sql(
                                """
                                insert into identifier_override
                                (application_id, kind, blind_index, reason, accepted_by, accepted_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                id.value(),
                                accepted.kind().name(),
                                index(value),
                                accepted.reason(),
                                accepted.by(),
                                accepted.at())
                        .update()
                == 1;
    }

    boolean isAccepted(ApplicationId id, Kind kind, String value) {
        return database.sql("select count(*) from identifier_override"
                                + " where application_id = ? and kind = ? and blind_index = ?")
                        .params(id.value(), kind.name(), index(value))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Oldest first. */
    List<Accepted> of(ApplicationId id) {
        return database.sql(
                        """
                        select kind, reason, accepted_by, accepted_at from identifier_override
                        where application_id = ? order by accepted_at
                        """)
                .param(id.value())
                .query((row, index) -> new Accepted(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("accepted_by"),
                        row.getObject("accepted_at", OffsetDateTime.class)))
                .list();
    }

    private String index(String value) {
        return vault.blindIndex(Vault.Kind.TAX_ID, value);
    }

    record Accepted(Kind kind, String reason, String by, OffsetDateTime at) {}
}
