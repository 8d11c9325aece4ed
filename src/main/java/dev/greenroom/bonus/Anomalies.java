package dev.greenroom.bonus;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What maker and checker should look at before they let a run through. */
@Component
class Anomalies {
    private static final int LISTED = 10;
    private static final String FIRST_TIME =
            """
            from bonus_line l where l.week = ? and l.bonus > 0 and not exists (
                select 1 from bonus_line p join bonus_run r on r.week = p.week
                where p.creator_id = l.creator_id and p.week <> l.week and p.bonus > 0
                    and r.status in ('APPROVED', 'PAYING', 'CLOSED'))""";

    private final BonusRunTable runs;
    private final BonusLines lines;
    private final BonusBudget budget;
    private final Forecasts forecasts;
    private final CreatorRegister register;
    private final JdbcClient jdbc;

    Anomalies(
            BonusRunTable runs,
            BonusLines lines,
            BonusBudget budget,
            Forecasts forecasts,
            CreatorRegister register,
            JdbcClient jdbc) {
        this.runs = runs;
        this.lines = lines;
        this.budget = budget;
        this.forecasts = forecasts;
        this.register = register;
        this.jdbc = jdbc;
    }

    /** Totals, budget, the largest, the new, and the change against the week before: for a task's page. */
    @Transactional(readOnly = true)
    Map<String, Object> of(BonusWeek week) {
        var run = runs.find(week).orElseThrow();
        var state = budget.state();
        var data = new LinkedHashMap<String, Object>();
        data.put("week", week.toString());
        data.put("status", run.status().name());
        data.put("creators", run.creators());
        data.put("lines", run.lines());
        data.put("gross", run.gross().text());
        data.put("currency", Money.CNY);
        data.put("budgetTotal", state.total().text());
        data.put("budgetCommitted", state.committed().text());
        data.put("budgetRemaining", state.remaining().text());
        data.put("overBudget", !state.bears(run.gross()));
        data.put("largest", largest(week));
        data.put("firstTimePayees", firstTimeCount(week));
        data.put("firstTimeExamples", firstTimeExamples(week));
        lastWeek(week, run.gross(), data);
        forecast(week, data);
        return data;
    }

    /** Who crosses a line of the tax law with this bonus, before anybody approves it. */
    private void forecast(BonusWeek week, Map<String, Object> data) {
        var counts = forecasts.counts(week);
        data.put("crossVatLineOfMonth", counts.month());
        data.put("crossBusinessLineOf12Months", counts.year());
        var top = forecasts.page(week, 0, LISTED).items();
        var names = register.labels(top.stream().map(Forecast::creatorId).toList());
        data.put(
                "crossingExamples",
                top.stream()
                        .map(one -> Map.<String, Object>of(
                                "creatorId", one.creatorId().value(),
                                "stageName", names.getOrDefault(one.creatorId(), ""),
                                "monthWithBonus", one.monthAfter().text(),
                                "twelveMonthsWithBonus", one.yearAfter().text()))
                        .toList());
    }

    private void lastWeek(BonusWeek week, Money gross, Map<String, Object> data) {
        var before = BonusWeek.of(week.monday().minusWeeks(1));
        runs.find(before).filter(run -> !run.gross().isZero()).ifPresent(run -> {
            data.put("lastWeek", before.toString());
            data.put("lastWeekGross", run.gross().text());
            data.put(
                    "changePercent",
                    gross.minus(run.gross())
                            .amount()
                            .multiply(BigDecimal.valueOf(100))
                            .divide(run.gross().amount(), 1, RoundingMode.HALF_UP)
                            .toPlainString());
        });
    }

    private List<Map<String, Object>> largest(BonusWeek week) {
        var top = lines.page(week, 0, LISTED).items().stream()
                .filter(line -> !line.bonus().isZero())
                .toList();
        return named(top);
    }

    private long firstTimeCount(BonusWeek week) {
        return jdbc.sql("select count(*) " + FIRST_TIME)
                .param(week.toString())
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> firstTimeExamples(BonusWeek week) {
        var ids = jdbc
                .sql("select l.creator_id " + FIRST_TIME + " order by l.bonus desc, l.creator_id limit " + LISTED)
                .param(week.toString())
                .query(String.class)
                .list()
                .stream()
                .map(CreatorId::new)
                .toList();
        return ids.isEmpty() ? List.of() : named(lines.lines(week, ids));
    }

    private List<Map<String, Object>> named(List<BonusLine> some) {
        var names = register.labels(some.stream().map(BonusLine::creatorId).toList());
        return some.stream()
                .map(line -> Map.<String, Object>of(
                        "creatorId", line.creatorId().value(),
                        "stageName", names.getOrDefault(line.creatorId(), ""),
                        "bonus", line.bonus().text()))
                .toList();
    }
}
