package dev.greenroom.testing;

import dev.greenroom.creator.CreatorStanding;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of cases, standing by holds: who can be paid and why not, wherever it is asked. */
public enum StandingCase {
    ACTIVE(CreatorStanding.ACTIVE, List.of(), List.of()),
    HELD_BY_COMPLIANCE(CreatorStanding.HELD, List.of(HoldCode.TAX_QUERY), List.of("TAX_QUERY")),
    HELD_BY_FINANCE(CreatorStanding.HELD, List.of(HoldCode.PAYMENT_QUERY), List.of("PAYMENT_QUERY")),
    HELD_TWICE(
            CreatorStanding.HELD,
            List.of(HoldCode.SCREENING_HIT, HoldCode.REVERIFICATION_OVERDUE),
            List.of("SCREENING_HIT", "REVERIFICATION_OVERDUE")),
    SUSPENDED(CreatorStanding.SUSPENDED, List.of(), List.of("SUSPENDED")),
    SUSPENDED_AND_HELD(CreatorStanding.SUSPENDED, List.of(HoldCode.TAX_QUERY), List.of("SUSPENDED", "TAX_QUERY")),
    BLACKLISTED(CreatorStanding.BLACKLISTED, List.of(), List.of("BLACKLISTED")),
    BLACKLISTED_AND_HELD(
            CreatorStanding.BLACKLISTED, List.of(HoldCode.PAYMENT_QUERY), List.of("BLACKLISTED", "PAYMENT_QUERY")),
    LEFT(CreatorStanding.LEFT, List.of(), List.of("LEFT")),
    LEFT_AND_HELD(CreatorStanding.LEFT, List.of(HoldCode.IDENTITY_DOUBT), List.of("LEFT", "IDENTITY_DOUBT"));

    private final CreatorStanding standing;
    private final List<HoldCode> holds;
    private final List<String> reasons;

    StandingCase(CreatorStanding standing, List<HoldCode> holds, List<String> reasons) {
        this.standing = standing;
        this.holds = holds;
        this.reasons = reasons;
    }

    public boolean payable() {
        return reasons.isEmpty();
    }

    /** The codes in the order in which they are given. */
    public List<String> reasons() {
        return reasons;
    }

    /** Puts a creator there. */
    public void apply(JdbcClient database, CreatorId id) {
        database.sql("update creator set standing = ? where id = ?")
                .params(standing.name(), id.value())
                .update();
        for (var code : holds) {
            database.sql(
                            "insert into creator_hold (creator_id, family, open_code, code, note, owner, review_by, set_by,"
                                    + " set_at) values (?, ?, ?, ?, 'why', 'compliance', ?, 'compliance', ?)")
                    .params(
                            id.value(),
                            code.family().name(),
                            code.name(),
                            code.name(),
                            LocalDate.parse("2030-01-31"),
                            OffsetDateTime.parse("2026-11-01T00:00:00Z"))
                    .update();
        }
    }
}
