package dev.greenroom.payout;

import dev.greenroom.payout.BankReports.Imported;
import dev.greenroom.payout.BankReports.Unmatched;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Which files were imported, and what was answered. */
@Component
class ReportLog {
    private static final int LONGEST_ID = 35;
    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    ReportLog(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when this very file was imported before; two at once wait for each other here. */
    boolean begin(String sha, BankReport report, String actor) {
        var messageId = report.messageId();
        return jdbc.update(
                        """
                        insert into bank_report (sha256, type, message_id, matched, unmatched, uploaded_by, uploaded_at)
                        values (:sha, :type, :message, 0, 0, :actor, :now) on conflict do nothing""",
                        new MapSqlParameterSource("sha", sha)
                                .addValue("type", report.type().word())
                                .addValue(
                                        "message",
                                        messageId == null || messageId.length() <= LONGEST_ID
                                                ? messageId
                                                : messageId.substring(0, LONGEST_ID))
                                .addValue("actor", actor)
                                .addValue("now", OffsetDateTime.now(clock)))
                == 1;
    }

    void end(String sha, int matched, List<Unmatched> unmatched) {
        jdbc.update(
                "update bank_report set matched = :matched, unmatched = :unmatched where sha256 = :sha",
                Map.of("sha", sha, "matched", matched, "unmatched", unmatched.size()));
        var rows = new ArrayList<SqlParameterSource>();
        for (var one : unmatched) {
            rows.add(new MapSqlParameterSource("sha", sha)
                    .addValue("item", rows.size())
                    .addValue("id", one.endToEndId())
                    .addValue("reason", one.reason()));
        }
        jdbc.batchUpdate(
                "insert into bank_report_unmatched (sha256, item, end_to_end_id, reason) values (:sha, :item, :id, :reason)",
                rows.toArray(SqlParameterSource[]::new));
    }

    Imported answer(String sha) {
        var items = jdbc.query(
                "select end_to_end_id, reason from bank_report_unmatched where sha256 = :sha order by item",
                Map.of("sha", sha),
                (row, i) -> new Unmatched(row.getString(1), row.getString(2)));
        return jdbc.query(
                        "select type, matched, unmatched from bank_report where sha256 = :sha",
                        Map.of("sha", sha),
                        (row, i) -> new Imported(row.getString(1), row.getInt(2), row.getInt(3), items))
                .getFirst();
    }
}
