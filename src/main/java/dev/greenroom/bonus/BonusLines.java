package dev.greenroom.bonus;

import dev.greenroom.bonus.BonusPlan.Award;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Chunks;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the runs, written by the batch; a page never loads a run. */
@Component
class BonusLines {
    private static final int CHUNK = 500;

    private final JdbcTemplate batch;
    private final NamedParameterJdbcTemplate named;
    private final JdbcClient jdbc;

    BonusLines(JdbcTemplate batch) {
        this.batch = batch;
        this.named = new NamedParameterJdbcTemplate(batch);
        this.jdbc = JdbcClient.create(batch);
    }

    void clear(BonusWeek week) {
        jdbc.sql("delete from bonus_line where week = ?").param(week.toString()).update();
    }

    /** One empty line for each creator. */
    void add(BonusWeek week, int chunk, List<CreatorId> creators, Set<CreatorId> inStanding) {
        batch.batchUpdate(
                "insert into bonus_line (week, creator_id, chunk, in_standing) values (?, ?, ?, ?)",
                creators.stream()
                        .map(creator ->
                                new Object[] {week.toString(), creator.value(), chunk, inStanding.contains(creator)})
                        .toList());
    }

    record Uncalculated(CreatorId creatorId, boolean inStanding) {}

    List<Uncalculated> ofChunk(BonusWeek week, int chunk) {
        return jdbc.sql(
                        "select creator_id, in_standing from bonus_line where week = ? and chunk = ? order by creator_id")
                .params(week.toString(), chunk)
                .query((row, number) ->
                        new Uncalculated(new CreatorId(row.getString("creator_id")), row.getBoolean("in_standing")))
                .list();
    }

    /** Of these creators, those who get a bonus in this week. */
    Set<CreatorId> paidAmong(BonusWeek week, Collection<CreatorId> creators) {
        return among(week, creators, "");
    }

    /** Of these creators, those who get one in this week and in no approved week before. */
    Set<CreatorId> paidFirstAmong(BonusWeek week, Collection<CreatorId> creators) {
        return among(
                week,
                creators,
                """
                 and not exists (select 1 from bonus_line o join bonus_run r on r.week = o.week
                                 where o.creator_id = l.creator_id and o.week <> l.week and o.bonus > 0
                                 and r.status in ('APPROVED', 'PAYING', 'CLOSED'))""");
    }

    private Set<CreatorId> among(BonusWeek week, Collection<CreatorId> creators, String condition) {
        var found = new HashSet<CreatorId>();
        for (var chunk : Chunks.of(creators.stream().map(CreatorId::value).toList())) {
            jdbc.sql("select l.creator_id from bonus_line l where l.week = :week and l.bonus > 0"
                            + " and l.creator_id in (:creators)" + condition)
                    .param("week", week.toString())
                    .param("creators", chunk)
                    .query((row, number) -> new CreatorId(row.getString(1)))
                    .list()
                    .forEach(found::add);
        }
        return found;
    }

    record Calculated(CreatorId creatorId, WeekFigures figures, Award award) {}

    void store(BonusWeek week, List<Calculated> lines) {
        batch.batchUpdate(
                """
                update bonus_line set calculated = true, eligible = ?, live_sessions = ?, live_minutes = ?,
                    video_sessions = ?, video_views = ?, net_sales = ?, sales_bonus = ?, view_bonus = ?, bonus = ?
                where week = ? and creator_id = ?""",
                lines.stream()
                        .map(line -> new Object[] {
                            line.award().eligible(),
                            line.figures().liveSessions(),
                            line.figures().liveMinutes(),
                            line.figures().videoSessions(),
                            line.figures().videoViews(),
                            line.figures().netSales(),
                            line.award().salesBonus(),
                            line.award().viewBonus(),
                            line.award().bonus(),
                            week.toString(),
                            line.creatorId().value()
                        })
                        .toList());
    }

    /** @param paid those with a bonus above zero */
    record Totals(int lines, int calculated, int paid, Money gross) {}

    Totals totals(BonusWeek week) {
        return jdbc.sql(
                        """
                        select count(*) as lines, count(case when calculated then 1 end) as calculated,
                            count(case when bonus > 0 then 1 end) as paid, coalesce(sum(bonus), 0) as gross
                        from bonus_line where week = ?""")
                .param(week.toString())
                .query((row, number) -> new Totals(
                        row.getInt("lines"),
                        row.getInt("calculated"),
                        row.getInt("paid"),
                        Money.cny(row.getBigDecimal("gross"))))
                .single();
    }

    List<CreatorId> paid(BonusWeek week) {
        return jdbc
                .sql("select creator_id from bonus_line where week = ? and bonus > 0 order by creator_id")
                .param(week.toString())
                .query(String.class)
                .list()
                .stream()
                .map(CreatorId::new)
                .toList();
    }

    List<BonusLine> lines(BonusWeek week, Collection<CreatorId> creators) {
        var ids = creators.stream().map(CreatorId::value).toList();
        var lines = new ArrayList<BonusLine>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            lines.addAll(named.query(
                    "select * from bonus_line where week = :week and creator_id in (:creators) order by creator_id",
                    Map.of("week", week.toString(), "creators", ids.subList(from, Math.min(from + CHUNK, ids.size()))),
                    BonusLines::line));
        }
        return lines;
    }

    /** Zero without a line. */
    Money bonusOf(BonusWeek week, CreatorId creator) {
        return lines(week, List.of(creator)).stream()
                .map(BonusLine::bonus)
                .findFirst()
                .orElse(Money.zero(Money.CNY));
    }

    /** Calculated ones in id order, at most so many. @param after null for the first */
    List<BonusLine> after(BonusWeek week, @Nullable CreatorId after, int most) {
        return jdbc.sql(
                        """
                        select * from bonus_line where week = ? and creator_id > ? and calculated
                        order by creator_id limit ?""")
                .params(week.toString(), after == null ? "" : after.value(), most)
                .query(BonusLines::line)
                .list();
    }

    /** Largest bonus first. */
    Listing<BonusLine> page(BonusWeek week, int page, int size) {
        long total = jdbc.sql("select count(*) from bonus_line where week = ?")
                .param(week.toString())
                .query(Long.class)
                .single();
        var items = jdbc.sql("select * from bonus_line where week = ? order by bonus desc, creator_id limit ? offset ?")
                .params(week.toString(), size, (long) page * size)
                .query(BonusLines::line)
                .list();
        return new Listing<>(items, total, page, size);
    }

    private static BonusLine line(ResultSet row, int number) throws SQLException {
        return new BonusLine(
                new CreatorId(row.getString("creator_id")),
                row.getBoolean("in_standing"),
                row.getBoolean("eligible"),
                new WeekFigures(
                        row.getLong("live_sessions"),
                        row.getLong("live_minutes"),
                        row.getLong("video_sessions"),
                        row.getLong("video_views"),
                        row.getBigDecimal("net_sales")),
                money(row.getBigDecimal("sales_bonus")),
                money(row.getBigDecimal("view_bonus")),
                money(row.getBigDecimal("bonus")));
    }

    private static Money money(BigDecimal amount) {
        return Money.cny(amount);
    }
}
