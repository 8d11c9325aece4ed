package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.engine.OutboundMessage;
import dev.greenroom.engine.Outbox;
import dev.greenroom.network.Memberships;
import dev.greenroom.payout.AgencyContent.Paying;
import dev.greenroom.payout.PeriodRuns.Chunk;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.statement.PeriodStatement;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.StatementDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the statements of months and years. Every step may be repeated: only what shows something new is issued. */
@Component
public class PeriodDesk {
    private static final int DECEMBER = 12;

    private final PeriodRuns runs;
    private final Paid paid;
    private final CreatorRegister register;
    private final Memberships memberships;
    private final StatementDesk statements;
    private final PayoutSettings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    PeriodDesk(
            PeriodRuns runs,
            Paid paid,
            CreatorRegister register,
            Memberships memberships,
            StatementDesk statements,
            PayoutSettings settings,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.runs = runs;
        this.paid = paid;
        this.register = register;
        this.memberships = memberships;
        this.statements = statements;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finance asks for a month's statements (again): in December's the year's are too.
     *
     * @return id of the run
     * @throws Rejected when the month has not ended
     */
    @Transactional
    public String request(YearMonth month, String username) {
        if (!month.isBefore(YearMonth.from(today()))) {
            throw Rejected.of("month", "NOT_ENDED", "This month has not ended");
        }
        var run = runs.asked(month, username, now());
        outbox.publish(OutboundMessage.starting("period-statements-requested", run, Map.of("periodRun", run)));
        audit.record(
                new Act(username, "PERIOD_STATEMENTS_REQUESTED", "period", month.toString(), null, Map.of("run", run)));
        return run;
    }

    record Opened(String periodRun, PeriodVerdict verdict) {}

    /** @param asked null: the month before today in Shanghai, by the clock */
    @Transactional
    Opened open(@Nullable String asked, long processInstanceKey) {
        var claimed = runs.ofInstance(processInstanceKey);
        if (claimed.isPresent()) {
            return new Opened(claimed.get().id(), PeriodVerdict.OPENED);
        }
        var id = asked == null
                ? runs.byClock(YearMonth.from(today()).minusMonths(1), today().getDayOfMonth(), now())
                : asked;
        if (runs.lock(id).processInstanceKey() != null) {
            return new Opened(id, PeriodVerdict.DUPLICATE);
        }
        runs.claim(id, processInstanceKey);
        return new Opened(id, PeriodVerdict.OPENED);
    }

    @Transactional
    List<Integer> plan(String run) {
        var month = runs.lock(run).month();
        if (runs.chunks(run).isEmpty()) {
            int next = add(run, 1, Statement.Kind.MONTHLY, month.toString(), month.atDay(1), month.atEndOfMonth());
            if (month.getMonthValue() == DECEMBER) {
                add(
                        run,
                        next,
                        Statement.Kind.YEARLY,
                        Integer.toString(month.getYear()),
                        LocalDate.of(month.getYear(), 1, 1),
                        month.atEndOfMonth());
            }
        }
        return runs.chunks(run);
    }

    private int add(String run, int number, Statement.Kind kind, String period, LocalDate from, LocalDate to) {
        // Who was paid, and who has a statement of payments that came back since.
        var creators = Stream.concat(
                        paid.creators(from, to).stream(),
                        statements.owners(kind, period).stream().map(CreatorId::new))
                .distinct()
                .sorted(Comparator.comparing(CreatorId::value))
                .toList();
        int size = settings.chunk();
        int next = number;
        for (int at = 0; at < creators.size(); at += size) {
            var last = creators.get(Math.min(at + size, creators.size()) - 1);
            runs.add(run, next++, new Chunk(kind, period, creators.get(at), last));
        }
        return next;
    }

    @Transactional
    void issue(String run, int number) {
        var chunk = runs.chunk(run, number);
        boolean monthly = chunk.kind() == Statement.Kind.MONTHLY;
        var from = LocalDate.parse(chunk.period() + (monthly ? "-01" : "-01-01"));
        var to = monthly
                ? YearMonth.from(from).atEndOfMonth()
                : from.plusYears(1).minusDays(1);
        var payments = paid.payments(from, to, chunk.first(), chunk.last());
        var payees = register.payees(payments.keySet());
        var issued = new ArrayList<PeriodStatement>();
        payments.forEach((creator, own) -> {
            var payee = Objects.requireNonNull(payees.get(creator), "A paid creator is known");
            issued.add(
                    monthly
                            ? PeriodContent.month(payee, YearMonth.from(from), own)
                            : PeriodContent.year(payee, from.getYear(), own));
        });
        if (!issued.isEmpty()) {
            statements.issue(issued);
        }
        statements.retract(
                chunk.kind(),
                chunk.period(),
                statements.owners(chunk.kind(), chunk.period()).stream()
                        .filter(id -> id.compareTo(chunk.first().value()) >= 0
                                && id.compareTo(chunk.last().value()) <= 0)
                        .filter(id -> !payments.containsKey(new CreatorId(id)))
                        .toList());
    }

    @Transactional
    void issueToAgencies(String run) {
        var month = runs.lock(run).month();
        var issued = memberships.agencies().entrySet().stream()
                .map(agency ->
                        AgencyContent.month(agency.getKey(), agency.getValue(), month, members(agency.getKey(), month)))
                .filter(statement ->
                        !statement.content().sections().getFirst().rows().isEmpty())
                .toList();
        int fresh = issued.isEmpty() ? 0 : statements.issue(issued);
        var shown = issued.stream()
                .map(statement -> Objects.requireNonNull(statement.agencyId()).value())
                .toList();
        statements.retract(
                Statement.Kind.AGENCY,
                month.toString(),
                statements.owners(Statement.Kind.AGENCY, month.toString()).stream()
                        .filter(id -> !shown.contains(id))
                        .toList());
        audit.record(new Act(
                Act.SYSTEM,
                "PERIOD_STATEMENTS_ISSUED",
                "period",
                month.toString(),
                null,
                Map.of("run", run, "agencies", Integer.toString(fresh))));
    }

    private List<Paying> members(AgencyId agency, YearMonth month) {
        var members = memberships.members(agency, month.atDay(1), month.atEndOfMonth());
        var creators = register.ofApplications(members.keySet());
        var payments = paid.payments(month.atDay(1), month.atEndOfMonth(), creators.values());
        var labels = register.labels(payments.keySet());
        var paying = new ArrayList<Paying>();
        creators.forEach((application, creator) -> {
            var member = Objects.requireNonNull(members.get(application));
            var own = payments.getOrDefault(creator, List.of()).stream()
                    .filter(payment -> member.covers(payment.date()))
                    .toList();
            if (!own.isEmpty()) {
                paying.add(new Paying(creator.value(), labels.getOrDefault(creator, ""), member, own));
            }
        });
        paying.sort(Comparator.comparing(Paying::creatorId));
        return paying;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BonusWeek.ZONE));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
