package dev.greenroom.vetting;

import dev.greenroom.application.Risk;
import dev.greenroom.reference.ApplicationId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of vetting: each runs all checks and has one risk. */
@Repository
class Rounds {
    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    /** True when this opened it. */
    boolean open(ApplicationId id, int round, OffsetDateTime now) {
        return database.sql(
                                """
                                insert into vetting_round (application_id, round, opened_at)
                                values (?, ?, ?) on conflict do nothing
                                """)
                        .params(id.value(), round, now)
                        .update()
                == 1;
    }

    Optional<Round> latest(ApplicationId id) {
        return database.sql(
                        """
                        select round, opened_at, risk, risk_reasons, escalated_at from vetting_round
                        where application_id = ? order by round desc limit 1
                        """)
                .param(id.value())
                .query((row, index) -> {
                    var risk = row.getString("risk");
                    return new Round(
                            row.getInt("round"),
                            row.getObject("opened_at", OffsetDateTime.class),
                            risk == null ? null : Risk.valueOf(risk),
                            RiskPoints.read(row.getString("risk_reasons")),
                            row.getObject("escalated_at", OffsetDateTime.class));
                })
                .optional();
    }

    /** The round that runs; that there is none is a fault of the process. */
    Round current(ApplicationId id) {
        return latest(id).orElseThrow(() -> new IllegalStateException("Vetting has not started: " + id));
    }

    /** True when the round had no risk before. */
    boolean rate(ApplicationId id, int round, Risk risk, List<RiskPoints.Point> points) {
        return database.sql("update vetting_round set risk = ?, risk_reasons = ?"
                                + " where application_id = ? and round = ? and risk is null")
                        .params(risk.name(), RiskPoints.write(points), id.value(), round)
                        .update()
                == 1;
    }

    /** True when the round was not escalated before. */
    boolean escalate(ApplicationId id, int round, OffsetDateTime now) {
        return database.sql("update vetting_round set escalated_at = ?"
                                + " where application_id = ? and round = ? and escalated_at is null")
                        .params(now, id.value(), round)
                        .update()
                == 1;
    }

    /** @param points why the risk is what it is; empty before it is known and in rounds before V221 */
    record Round(
            int number,
            OffsetDateTime openedAt,
            @Nullable Risk risk,
            List<RiskPoints.Point> points,
            @Nullable OffsetDateTime escalatedAt) {}
}
