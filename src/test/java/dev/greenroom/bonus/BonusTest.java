package dev.greenroom.bonus;

import dev.greenroom.performance.PerformanceDesk;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.testing.MoneyTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week of its own for each test, and the steps that bring its run to where the test begins. */
abstract class BonusTest extends MoneyTest {
    private static final AtomicInteger USED = new AtomicInteger();
    private static final String HEADER =
            "creator_id,activity,subject_area,sessions,minutes,views,orders,gross_sales,returns\n";

    @Autowired
    PerformanceDesk desk;

    @Autowired
    OpenBonusRunWorker openBonusRun;

    @Autowired
    CheckPerformanceWorker checkPerformance;

    @Autowired
    FreezeWeekWorker freezeWeek;

    @Autowired
    CalculateBonusesWorker calculateBonuses;

    @Autowired
    SumBonusRunWorker sumBonusRun;

    @Autowired
    CommitBudgetWorker commitBudget;

    @Autowired
    BonusRunTable runs;

    @Autowired
    BonusLines lines;

    @Autowired
    RunOpening opening;

    @Autowired
    RunReports reports;

    @Autowired
    JdbcClient jdbc;

    final BonusWeek week = BonusWeek.of(LocalDate.of(2022, 1, 3).plusWeeks(USED.incrementAndGet()));
    final long instance = 4_000_000L + USED.get();

    void upload(String... lines) {
        var file = HEADER + String.join("\n", lines);
        try {
            desk.receive(week, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), true, "finance");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static String live(String creator, String sales) {
        return creator + ",LIVE,ELECTRONICS,3,90,0,10," + sales + ",0.00";
    }

    static String videos(String creator, int videos, long views) {
        return creator + ",VIDEO,ELECTRONICS," + videos + ",0," + views + ",0,0.00,0.00";
    }

    void open() {
        openBonusRun.openBonusRun(new OpenBonusRunWorker.Input(week), instance);
    }

    void calculate() {
        var chunks = freezeWeek.freezeWeek(new FreezeWeekWorker.Input(week)).bonusChunks();
        chunks.forEach(chunk -> calculateBonuses.calculateBonuses(new CalculateBonusesWorker.Input(week, chunk)));
        sumBonusRun.sumBonusRun(new SumBonusRunWorker.Input(week));
    }

    void inReview(String... figures) {
        upload(figures);
        open();
        calculate();
    }

    void review(BonusReviewDecision decision, String username) {
        answered("review-bonus-run", week.toString(), username, new ReviewBonusRunAnswer(decision, "note"));
    }

    void approval(BonusApprovalDecision decision, String username) {
        answered("approve-bonus-run", week.toString(), username, new ApproveBonusRunAnswer(decision, "note"));
    }

    BudgetVerdict approved() {
        review(BonusReviewDecision.SUBMIT, "finance");
        approval(BonusApprovalDecision.APPROVE, "approver");
        return commitBudget.commitBudget(new CommitBudgetWorker.Input(week)).budgetVerdict();
    }

    BonusRun run() {
        return runs.find(week).orElseThrow();
    }

    String bonusOf(String creator) {
        return lines.lines(week, java.util.List.of(new dev.greenroom.reference.CreatorId(creator)))
                .getFirst()
                .bonus()
                .text();
    }

    int audited(String what) {
        return jdbc.sql("select count(*) from audit_entry where what = ? and subject_id = ?")
                .params(what, week.toString())
                .query(Integer.class)
                .single();
    }
}
