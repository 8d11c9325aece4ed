package dev.greenroom.bonus;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.performance.PerformanceWeeks;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a week's run, once, and sees that it has figures. */
@Component
public class RunOpening {
    private final BonusRunTable runs;
    private final PerformanceWeeks performance;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    RunOpening(BonusRunTable runs, PerformanceWeeks performance, Outbox outbox, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.performance = performance;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finance asks for a run, or, when the week's run waits for figures that are there now, lets it go on.
     *
     * @throws Rejected when the week has not begun
     * @throws WrongState when the run is past OPEN
     */
    @Transactional
    public void request(BonusWeek week, String actor) {
        if (week.monday().isAfter(LocalDate.now(clock.withZone(BonusWeek.ZONE)))) {
            throw Rejected.of("week", "NOT_BEGUN", "This week has not begun");
        }
        boolean isNew = runs.open(week, actor, OffsetDateTime.now(clock));
        var run = runs.lock(week);
        if (run.status() != BonusRunStatus.OPEN) {
            throw new WrongState("The run of " + week + " is " + run.status());
        }
        if (run.processInstanceKey() == null) {
            outbox.publish(
                    OutboundMessage.starting("bonus-run-requested", week.toString(), Map.of("week", week.toString())));
        } else if (run.waitsForFigures() && performance.present(week)) {
            resume(run);
        }
        if (isNew) {
            audit.record(new Act(actor, "BONUS_RUN_REQUESTED", "run", week.toString(), null, Map.of()));
        }
    }

    private void resume(BonusRun run) {
        runs.update(run.week(), "resumed_round = ?", run.waitingRound());
        var key = run.performanceKey();
        outbox.publish(OutboundMessage.awaited("bonus-run-resumed", key, "bonus-run-resumed:" + key, Map.of()));
    }

    record Opened(BonusWeek week, RunVerdict verdict) {}

    /** Claims the week for this instance; one that comes second is told so. @param asked null: the week before today in Shanghai */
    @Transactional
    Opened open(@Nullable BonusWeek asked, long processInstanceKey) {
        var claimed = runs.ofInstance(processInstanceKey);
        if (claimed.isPresent()) {
            return new Opened(claimed.get().week(), RunVerdict.OPENED);
        }
        var week = asked == null ? BonusWeek.lastBefore(clock) : asked;
        runs.open(week, null, OffsetDateTime.now(clock));
        if (runs.lock(week).processInstanceKey() != null) {
            return new Opened(week, RunVerdict.DUPLICATE);
        }
        runs.update(week, "process_instance_key = ?", processInstanceKey);
        audit.record(Act.bySystem("BONUS_RUN_OPENED", "run", week.toString()));
        return new Opened(week, RunVerdict.OPENED);
    }

    record FiguresCheck(PerformanceVerdict verdict, String performanceKey) {}

    /** A wait that nobody ended stays the same wait: a second delivery gives the same key. */
    @Transactional
    FiguresCheck checkFigures(BonusWeek week) {
        var run = runs.lock(week);
        if (performance.present(week)) {
            return new FiguresCheck(PerformanceVerdict.PRESENT, run.performanceKey());
        }
        if (!run.waitsForFigures()) {
            runs.update(week, "waiting_round = ?", run.waitingRound() + 1);
        }
        return new FiguresCheck(PerformanceVerdict.MISSING, runs.lock(week).performanceKey());
    }

    /** Notes once for each wait that finance must upload the figures; the run's page and the audit show it. */
    @Transactional
    void remindFinance(BonusWeek week) {
        var run = runs.lock(week);
        if (run.remindedRound() < run.waitingRound()) {
            runs.update(week, "reminded_round = ?", run.waitingRound());
            audit.record(Act.bySystem("FINANCE_REMINDED_OF_FIGURES", "run", week.toString()));
        }
    }
}
