package dev.greenroom.performance;

import dev.greenroom.performance.PerformanceWeeks.Figures;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored lines, read and written by the batch. */
@Component
class PerformanceLines {
    private static final String COLUMNS =
            "creator_id, activity, subject_area, sessions, minutes, views, orders, gross_sales, returns, mentioned_in";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    PerformanceLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** What makes a line this line: one for each creator, activity and subject area of a week. */
    record Key(String creatorId, String activity, String subjectArea) {
        static Key of(Figures figures) {
            return new Key(figures.creatorId().value(), figures.activity(), figures.subjectArea());
        }
    }

    record Stored(Figures figures, long mentionedIn) {}

    Map<Key, Stored> stored(BonusWeek week, Collection<String> creators) {
        var stored = new HashMap<Key, Stored>();
        named.query(
                "select " + COLUMNS + " from performance_line where week = :week and creator_id in (:creators)",
                Map.of("week", week.toString(), "creators", creators),
                row -> {
                    var figures = figures(row);
                    stored.put(Key.of(figures), new Stored(figures, row.getLong("mentioned_in")));
                });
        return stored;
    }

    List<Figures> figures(BonusWeek week, Collection<CreatorId> creators) {
        return named.query(
                "select " + COLUMNS + " from performance_line where week = :week and creator_id in (:creators)"
                        + " order by creator_id, activity, subject_area",
                Map.of(
                        "week",
                        week.toString(),
                        "creators",
                        creators.stream().map(CreatorId::value).toList()),
                (row, number) -> figures(row));
    }

    void insert(BonusWeek week, long upload, List<Figures> lines) {
        jdbc.batchUpdate(
                "insert into performance_line (week, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            week.toString(),
                            line.creatorId().value(),
                            line.activity(),
                            line.subjectArea(),
                            line.sessions(),
                            line.minutes(),
                            line.views(),
                            line.orders(),
                            line.grossSales(),
                            line.returns(),
                            upload
                        })
                        .toList());
    }

    void replace(BonusWeek week, long upload, List<Figures> lines) {
        jdbc.batchUpdate(
                """
                update performance_line set sessions = ?, minutes = ?, views = ?, orders = ?, gross_sales = ?, returns = ?,
                    mentioned_in = ? where week = ? and creator_id = ? and activity = ? and subject_area = ?""",
                lines.stream()
                        .map(line -> new Object[] {
                            line.sessions(),
                            line.minutes(),
                            line.views(),
                            line.orders(),
                            line.grossSales(),
                            line.returns(),
                            upload,
                            week.toString(),
                            line.creatorId().value(),
                            line.activity(),
                            line.subjectArea()
                        })
                        .toList());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                new CreatorId(row.getString("creator_id")),
                row.getString("activity"),
                row.getString("subject_area"),
                row.getInt("sessions"),
                row.getInt("minutes"),
                row.getLong("views"),
                row.getLong("orders"),
                row.getBigDecimal("gross_sales"),
                row.getBigDecimal("returns"));
    }
}
