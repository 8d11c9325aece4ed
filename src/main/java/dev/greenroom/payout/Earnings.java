package dev.greenroom.payout;

import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.bonus.BonusRuns.PaidLine;
import dev.greenroom.bonus.EmptyWeek;
import dev.greenroom.bonus.WeekFigures;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.statement.Statement;
import dev.greenroom.statement.Statements;
import dev.greenroom.tax.TaxDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A creator's week as the creator sees it: each step from the metric to the net, where the money is and who acts. */
@Component
@Transactional(readOnly = true)
public class Earnings {
    private final NamedParameterJdbcTemplate jdbc;
    private final Payouts payouts;
    private final BonusRuns runs;
    private final TaxDesk tax;
    private final Statements statements;
    private final PayoutExceptions exceptions;

    Earnings(
            NamedParameterJdbcTemplate jdbc,
            Payouts payouts,
            BonusRuns runs,
            TaxDesk tax,
            Statements statements,
            PayoutExceptions exceptions) {
        this.jdbc = jdbc;
        this.payouts = payouts;
        this.runs = runs;
        this.tax = tax;
        this.statements = statements;
        this.exceptions = exceptions;
    }

    /** Weeks with a payout, newest first. */
    public List<BonusWeek> weeks(CreatorId creator) {
        return jdbc.query(
                "select distinct week from payout where creator_id = :id order by week desc",
                Map.of("id", creator.value()),
                (row, i) -> BonusWeek.parse(row.getString(1)));
    }

    /** Zeroes and no steps before the week's run pays: amounts may still change until then. */
    public Week of(CreatorId creator, BonusWeek week) {
        return payouts.ofCreator(creator, week).stream()
                .findFirst()
                .map(this::week)
                .orElseGet(() -> nothing(week, runs.nothing(week, creator), corrections(creator)));
    }

    /** The answer for who is no creator yet. */
    public static Week nothing(BonusWeek week) {
        return nothing(week, null, List.of());
    }

    private static Week nothing(BonusWeek week, @Nullable EmptyWeek empty, List<OpenCorrection> corrections) {
        var zero = Money.zero(Money.CNY).text();
        return new Week(
                week,
                Money.CNY,
                zero,
                zero,
                zero,
                List.of(),
                List.of(),
                "NONE",
                empty != null && empty.why() == EmptyWeek.Why.NOT_YET ? "FINANCE" : null,
                null,
                null,
                null,
                corrections,
                null,
                null,
                empty == null ? null : empty.why(),
                empty == null || empty.figures() == null ? null : Activity.of(empty.figures()));
    }

    private Week week(Payout payout) {
        var line = runs.line(payout.week(), payout.creatorId());
        var gross = payout.status() == PayoutStatus.DRAFT
                ? line.map(PaidLine::gross).orElse(payout.gross())
                : payout.gross();
        var calculation =
                payout.accrued() ? tax.calculations(List.of(payout.id())).get(payout.id()) : null;
        var statement = statements.ofPayouts(List.of(payout.id())).get(payout.id());
        return new Week(
                payout.week(),
                gross.currency(),
                gross.text(),
                payout.withheld().text(),
                payout.net().text(),
                line.map(PaidLine::steps).orElse(List.of()).stream()
                        .map(step -> new BonusStep(
                                step.rule(), step.detail(), step.amount().text()))
                        .toList(),
                calculation == null
                        ? List.of()
                        : calculation.steps().stream()
                                .map(step -> new TaxStep(
                                        step.rule(),
                                        step.version(),
                                        step.text(),
                                        step.amount().toPlainString()))
                                .toList(),
                payout.status().name(),
                waitingFor(payout),
                payout.reasonText(),
                statement == null || statement.status() != Statement.Status.PUBLISHED ? null : statement.number(),
                TransferView.of(payout),
                corrections(payout.creatorId()),
                HoldCode.told(payout.reasonCode()),
                paidOn(payout),
                null,
                null);
    }

    /** Of the batch once it is sent; before, the day for which the tax is computed. */
    private @Nullable LocalDate paidOn(Payout payout) {
        return jdbc
                .query(
                        "select execution_date from payment_batch where id = :batch and execution_date is not null",
                        Map.of(
                                "batch",
                                payout.inBatch() && payout.batchId() != null
                                        ? payout.batchId().value()
                                        : ""),
                        (row, i) -> row.getObject(1, LocalDate.class))
                .stream()
                .findFirst()
                .orElse(payout.taxDate());
    }

    private List<OpenCorrection> corrections(CreatorId creator) {
        return runs.openCorrections(creator).stream()
                .map(correction -> new OpenCorrection(
                        correction.week(),
                        correction.amount().text(),
                        correction.open().text(),
                        correction.reason()))
                .toList();
    }

    private @Nullable String waitingFor(Payout payout) {
        return switch (payout.status()) {
            case DRAFT -> "SYSTEM";
            case READY -> "FINANCE";
            case SENT, UNKNOWN -> "BANK";
            case SETTLED, WRITTEN_OFF -> null;
            case HELD, FAILED, RETURNED ->
                exceptions.open(payout.id()).map(Earnings::whoActs).orElse("FINANCE");
        };
    }

    private static String whoActs(PayoutExceptions.Round round) {
        return round.correctionKey() != null || round.route() == ExceptionRoute.CREATOR
                ? "YOU"
                : round.route().name();
    }

    /**
     * @param status NONE without a payout
     * @param waitingFor YOU, COMPLIANCE, FINANCE, BANK or SYSTEM; null when nobody
     * @param transfer how the net is transferred in another currency; null when it is not
     * @param corrections of any week, approved and not wholly paid or taken off yet
     * @param paidOn the day the bank is told to pay; before that, the day for which the tax is computed
     * @param why without a payout: what is in the way, with what was counted
     */
    public record Week(
            BonusWeek week,
            String currency,
            String gross,
            String withheld,
            String net,
            List<BonusStep> bonusSteps,
            List<TaxStep> taxSteps,
            String status,
            @Nullable String waitingFor,
            @Nullable String reason,
            @Nullable String statement,
            @Nullable TransferView transfer,
            List<OpenCorrection> corrections,
            @Nullable String reasonCode,
            @Nullable LocalDate paidOn,
            EmptyWeek.@Nullable Why why,
            @Nullable Activity activity) {}

    /** What was counted of the week. @param netSales CNY, two decimals */
    public record Activity(long liveSessions, long liveMinutes, long videoSessions, long videoViews, String netSales) {
        static Activity of(WeekFigures figures) {
            return new Activity(
                    figures.liveSessions(),
                    figures.liveMinutes(),
                    figures.videoSessions(),
                    figures.videoViews(),
                    Money.cny(figures.netSales().toPlainString()).text());
        }
    }

    /** @param detail the metric */
    public record BonusStep(String rule, String detail, String amount) {}

    /** @param open what later weeks pay, or, below zero, have taken off */
    public record OpenCorrection(BonusWeek week, String amount, String open, String reason) {}

    public record TaxStep(String rule, String version, String text, String amount) {}
}
