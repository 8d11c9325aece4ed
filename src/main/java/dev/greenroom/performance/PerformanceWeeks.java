package dev.greenroom.performance;

import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The weeks' figures as uploaded by finance. */
@Component
public class PerformanceWeeks {
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final PerformanceLines lines;
    private final Clock clock;

    PerformanceWeeks(JdbcClient jdbc, PerformanceLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
    }

    /** Whether finance has uploaded at least one good line of this week. */
    public boolean present(BonusWeek week) {
        return jdbc.sql("select 1 from performance_line where week = ? limit 1")
                .param(week.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Closes the week for corrections, after an upload that is under way; repeats change nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(BonusWeek week) {
        if (lock(week).equals("OPEN")) {
            jdbc.sql("update performance_week set state = 'FROZEN', frozen_at = ? where week = ?")
                    .params(OffsetDateTime.now(clock), week.toString())
                    .update();
        }
    }

    /** Locks the week's row against the freeze. @throws WrongState when the week is frozen */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdOpen(BonusWeek week) {
        if (!lock(week).equals("OPEN")) {
            throw new WrongState("The figures of " + week + " are frozen: its bonus run has begun");
        }
    }

    private String lock(BonusWeek week) {
        jdbc.sql("insert into performance_week (week, state) values (?, 'OPEN') on conflict do nothing")
                .param(week.toString())
                .update();
        return jdbc.sql("select state from performance_week where week = ? for update")
                .param(week.toString())
                .query(String.class)
                .single();
    }

    /** Creators with figures in this week, in id order. */
    public List<CreatorId> creators(BonusWeek week) {
        return jdbc
                .sql("select distinct creator_id from performance_line where week = ? order by creator_id")
                .param(week.toString())
                .query(String.class)
                .list()
                .stream()
                .map(CreatorId::new)
                .toList();
    }

    /** The lines of these creators, by creator, activity and subject area. */
    public List<Figures> figures(BonusWeek week, List<CreatorId> creators) {
        var figures = new ArrayList<Figures>();
        for (int from = 0; from < creators.size(); from += CHUNK) {
            figures.addAll(lines.figures(week, creators.subList(from, Math.min(from + CHUNK, creators.size()))));
        }
        return figures;
    }

    /** Who uploaded any file of this week: they may not approve its run. */
    public Set<String> uploaders(BonusWeek week) {
        return jdbc.sql("select distinct uploaded_by from performance_upload where week = ?")
                .param(week.toString())
                .query(String.class)
                .set();
    }

    /** One line of the file. @param activity VIDEO or LIVE; money in CNY */
    public record Figures(
            CreatorId creatorId,
            String activity,
            String subjectArea,
            int sessions,
            int minutes,
            long views,
            long orders,
            BigDecimal grossSales,
            BigDecimal returns) {}
}
