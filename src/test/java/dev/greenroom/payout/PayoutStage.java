package dev.greenroom.payout;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.when;

import dev.greenroom.alert.AlertFile;
import dev.greenroom.alert.AlertFiles;
import dev.greenroom.alert.AlertReviewDecision;
import dev.greenroom.alert.ClearAlertWorker;
import dev.greenroom.alert.ConfirmAlertWorker;
import dev.greenroom.alert.ReviewAlertAnswer;
import dev.greenroom.alert.SecondAlertDecision;
import dev.greenroom.alert.SecondAlertReviewAnswer;
import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.bonus.BonusRuns.PaidLine;
import dev.greenroom.bonus.BonusRuns.Step;
import dev.greenroom.bonus.CorrectionsOfWriteOff;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Payability;
import dev.greenroom.creator.Payee;
import dev.greenroom.ledger.LedgerAccount;
import dev.greenroom.money.Money;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.screening.Screener;
import dev.greenroom.testing.DatabaseTest;
import dev.greenroom.testing.MovableClock;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskAnswers;
import dev.greenroom.worklist.TaskAnswers.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A week of payouts on a real database; only what other modules know (runs, payees, answers, lists) is made up here. */
@Import(PayoutStage.Time.class)
abstract class PayoutStage extends DatabaseTest {
    private static final AtomicLong COUNTER = new AtomicLong();
    private static final AtomicLong WEEKS = new AtomicLong();

    @MockitoBean
    CorrectionsOfWriteOff corrections;

    @MockitoBean
    BonusRuns runs;

    @MockitoBean
    CreatorRegister register;

    @MockitoBean
    TaskAnswers answers;

    @MockitoBean
    Screener screener;

    @Autowired
    AlertFiles alertFiles;

    @Autowired
    ClearAlertWorker clearAlert;

    @Autowired
    ConfirmAlertWorker confirmAlert;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    PayoutPlan plan;

    @Autowired
    BatchScreening screening;

    @Autowired
    BatchSending sending;

    @Autowired
    BankReports reports;

    @Autowired
    PayoutViews views;

    final BonusWeek week = week();
    private final Map<CreatorId, Payee> payees = new LinkedHashMap<>();
    private final Map<CreatorId, Payability> payability = new LinkedHashMap<>();
    private final Map<CreatorId, Money> bonuses = new LinkedHashMap<>();
    private final Map<String, List<Given<?>>> given = new LinkedHashMap<>();
    private final Map<String, Screener.Result> screened = new LinkedHashMap<>();

    private static BonusWeek week() {
        int number = (int) WEEKS.getAndIncrement();
        return new BonusWeek(2030 + number / 52, number % 52 + 1);
    }

    @BeforeEach
    void others() {
        when(runs.paidCreators(any())).thenAnswer(call -> bonuses.keySet().stream()
                .sorted(java.util.Comparator.comparing(CreatorId::value))
                .toList());
        when(runs.lines(any(), anyList())).thenAnswer(call -> call.<List<CreatorId>>getArgument(1).stream()
                .filter(bonuses::containsKey)
                .map(this::line)
                .toList());
        when(runs.line(any(), any())).thenAnswer(call -> Optional.of(line(call.getArgument(1))));
        when(runs.hands(any())).thenReturn(Set.of("finance", "approver"));
        when(register.payees(any())).thenAnswer(call -> known(payees, call.getArgument(0)));
        when(register.payability(any())).thenAnswer(call -> known(payability, call.getArgument(0)));
        when(register.labels(any())).thenAnswer(call -> known(payees, call.getArgument(0)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().stageName())));
        when(screener.screenAll(anyList())).thenAnswer(call -> call.<List<Screener.Subject>>getArgument(0).stream()
                .map(subject -> screened.getOrDefault(subject.name(), new Screener.Result(true, false, List.of())))
                .toList());
        when(answers.latest(any(), any(), any())).thenAnswer(call -> given(call.getArgument(0), call.getArgument(1))
                .reduce((a, b) -> b));
        when(answers.all(any(), any(), any())).thenAnswer(call -> given(call.getArgument(0), call.getArgument(1))
                .toList());
    }

    private java.util.stream.Stream<Given<?>> given(String form, String subject) {
        return given.getOrDefault(form + subject, List.of()).stream();
    }

    private static <V> Map<CreatorId, V> known(Map<CreatorId, V> all, Collection<CreatorId> asked) {
        return asked.stream().filter(all::containsKey).distinct().collect(Collectors.toMap(id -> id, all::get));
    }

    private PaidLine line(CreatorId creator) {
        var bonus = bonuses.getOrDefault(creator, Money.cny("0.00"));
        return new PaidLine(creator, bonus, List.of(new Step("SALES_BONUS", "net sales 60,000.00", bonus)));
    }

    CreatorId creator(String bonus) {
        return creator(bonus, card("6225881414207430"));
    }

    CreatorId creator(String bonus, PayoutMethod method) {
        var id = CreatorId.next();
        bonuses.put(id, Money.cny(bonus));
        payability.put(id, new Payability(true, List.of()));
        payee(id, method);
        return id;
    }

    void payee(CreatorId id, PayoutMethod method) {
        payees.put(
                id,
                new Payee(
                        id,
                        payees.containsKey(id) ? payees.get(id).applicationId() : ApplicationId.next(),
                        id + "@example.org",
                        "zh",
                        "李小梅",
                        "Mei",
                        LocalDate.of(1995, 4, 3),
                        "CN",
                        List.of(),
                        "CN_RESIDENT",
                        null,
                        true,
                        method));
    }

    /** From now on CN_RESIDENT, NON_RESIDENT or BUSINESS. */
    void residence(CreatorId id, String residence) {
        var known = payees.get(id);
        payees.put(
                id,
                new Payee(
                        id,
                        known.applicationId(),
                        known.username(),
                        known.locale(),
                        known.legalName(),
                        known.stageName(),
                        known.birthDate(),
                        known.nationality(),
                        known.identifiers(),
                        residence,
                        known.taxId(),
                        known.agencyFilingConsent(),
                        known.payout()));
    }

    static PayoutMethod card(String account) {
        return new PayoutMethod("CN_BANK_CARD", account, null, "102100099996", "李小梅", "CNY");
    }

    void notPayable(CreatorId id, String code, String whoActs) {
        payability.put(id, new Payability(false, List.of(new Payability.Reason(code, "Not now", whoActs, null))));
    }

    void payable(CreatorId id) {
        payability.put(id, new Payability(true, List.of()));
    }

    void hit(CreatorId id, Screener.Band band) {
        var hit = new Screener.Hit("OFAC_SDN", "12345", "LI XIAOMEI", 0.97, band, List.of("name"), List.of());
        screened.put("李小梅", new Screener.Result(true, false, List.of(hit)));
    }

    List<AlertFile.Row> alerts(CreatorId id) {
        return alertFiles.of(payees.get(id).applicationId());
    }

    /** As two officers of compliance do. */
    void clearAlerts(CreatorId id) {
        for (var alert : alerts(id)) {
            answer(
                    "review-alert",
                    alert.id().value(),
                    "compliance",
                    new ReviewAlertAnswer(AlertReviewDecision.CLEAR, "another birth year"));
            answer(
                    "second-alert-review",
                    alert.id().value(),
                    "compliance2",
                    new SecondAlertReviewAnswer(SecondAlertDecision.CONFIRM, "agreed"));
            clearAlert.clearAlert(new ClearAlertWorker.Input(alert.id()));
        }
    }

    /** As an officer of compliance does. */
    void confirmAlerts(CreatorId id) {
        for (var alert : alerts(id)) {
            answer(
                    "review-alert",
                    alert.id().value(),
                    "compliance",
                    new ReviewAlertAnswer(AlertReviewDecision.CONFIRM, "the same person"));
            confirmAlert.confirmAlert(new ConfirmAlertWorker.Input(alert.id()));
        }
    }

    static OpenTask task(String form, String subject) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return new OpenTask(COUNTER.incrementAndGet(), form, form, "test", 1, "test", subject, null, null, now, null);
    }

    void answer(String form, String subject, String username, Record answer) {
        given.computeIfAbsent(form + subject, key -> new ArrayList<>())
                .add(new Given<>(COUNTER.incrementAndGet(), username, OffsetDateTime.now(clock), answer));
    }

    void release(BatchId batch) {
        answer(
                "release-payment-batch",
                batch.value(),
                "approver2",
                new ReleasePaymentBatchAnswer(ReleasePaymentBatchAnswer.Decision.RELEASE, null));
    }

    void resolve(PayoutId payout, ResolvePayoutAnswer.Decision decision) {
        answer("resolve-payout", payout.value(), "finance", new ResolvePayoutAnswer(decision, "looked into it"));
    }

    /** Planned and prepared, in batches. */
    List<BatchId> built() {
        plan.plan(week).forEach(chunk -> plan.prepare(week, chunk));
        return plan.build(week);
    }

    BatchId inRelease() {
        var batch = built().getFirst();
        screening.screen(batch);
        return batch;
    }

    BatchId sent() {
        var batch = inRelease();
        release(batch);
        sending.send(batch);
        return batch;
    }

    Payout payoutOf(CreatorId creator) {
        return jdbc.query(
                        "select * from payout where creator_id = ? and week = ? order by reissue desc",
                        Payouts::row,
                        creator.value(),
                        week.toString())
                .getFirst();
    }

    Payout payout(PayoutId id) {
        return jdbc.query("select * from payout where id = ?", Payouts::row, id.value())
                .getFirst();
    }

    Batch batch(BatchId id) {
        return jdbc.query("select * from payment_batch where id = ?", Batches::row, id.value())
                .getFirst();
    }

    List<String> messages(String name, String key) {
        return jdbc.queryForList(
                "select message_id from outbox_message where name = ? and correlation_key = ? order by id",
                String.class,
                name,
                key);
    }

    @Nullable
    String statementStatus(PayoutId payout) {
        var found = jdbc.queryForList("select status from statement where payout_id = ?", String.class, payout.value());
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Credit less debit of one account for this creator's payouts, and zero over all accounts. */
    String balance(LedgerAccount account, CreatorId creator) {
        return sum(
                "select coalesce(sum(credit) - sum(debit), 0) from ledger_entry where account = ? and party = ?",
                account.code(),
                creator.value());
    }

    String trialBalance() {
        return sum("select coalesce(sum(credit) - sum(debit), 0) from ledger_entry");
    }

    private String sum(String sql, Object... parameters) {
        var sum = jdbc.queryForObject(sql, BigDecimal.class, parameters);
        return sum == null ? "0.00" : sum.setScale(2).toPlainString();
    }

    String bankSays(String status, Payout... payouts) {
        var transactions = new StringBuilder();
        for (var payout : payouts) {
            transactions.append("<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>%s</TxInfAndSts>"
                    .formatted(payout.endToEndId(), status));
        }
        return pain002("ANY", transactions.toString());
    }

    static String pain002(String msgId, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>\
                <GrpHdr><MsgId>R%d</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId></OrgnlGrpInfAndSts>\
                <OrgnlPmtInfAndSts>%s</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"""
                .formatted(COUNTER.incrementAndGet(), msgId, body);
    }

    BankReports.Imported receive(String xml) {
        return reports.receive(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8), "finance");
    }

    static final String ACSC = "<TxSts>ACSC</TxSts>";

    static String rejected(String code) {
        return "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn></StsRsnInf>";
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
