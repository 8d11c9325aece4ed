package dev.greenroom.payout;

import dev.greenroom.alert.Alert;
import dev.greenroom.alert.AlertDesk;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.HoldCode;
import dev.greenroom.exchange.ExchangeRates;
import dev.greenroom.payout.ResolvePayoutAnswer.Decision;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.worklist.Judgement;
import dev.greenroom.worklist.OpenTask;
import dev.greenroom.worklist.TaskPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who decides about a payout that went wrong, and what may be decided in which status. */
@Component
@Transactional(readOnly = true)
class ResolvePayoutPolicy implements TaskPolicy<ResolvePayoutAnswer> {
    static final String FORM = "resolve-payout";

    private static final Set<String> OF_ALERTS = Set.of(HoldCode.SCREENING_HIT.name(), HoldCode.PATTERN_ALERT.name());

    private final Payouts payouts;
    private final Batches batches;
    private final PayoutHolds holds;
    private final CreatorRegister register;
    private final AlertDesk alerts;
    private final ExchangeRates rates;
    private final Clock clock;

    ResolvePayoutPolicy(
            Payouts payouts,
            Batches batches,
            PayoutHolds holds,
            CreatorRegister register,
            AlertDesk alerts,
            ExchangeRates rates,
            Clock clock) {
        this.payouts = payouts;
        this.batches = batches;
        this.holds = holds;
        this.register = register;
        this.alerts = alerts;
        this.rates = rates;
        this.clock = clock;
    }

    /** Never while money may have moved: a report decides first. */
    static boolean mayBeReissued(PayoutStatus status) {
        return switch (status) {
            case HELD, FAILED, RETURNED -> true;
            case DRAFT, READY, SENT, SETTLED, UNKNOWN, WRITTEN_OFF -> false;
        };
    }

    static boolean mayBeWrittenOff(PayoutStatus status) {
        return mayBeReissued(status) || status == PayoutStatus.UNKNOWN;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Class<ResolvePayoutAnswer> answerType() {
        return ResolvePayoutAnswer.class;
    }

    @Override
    public String subjectVariable() {
        return "payoutId";
    }

    @Override
    public String subjectType() {
        return "payout";
    }

    @Override
    public String label(String subjectId) {
        return find(subjectId)
                .map(payout -> payout.week() + " " + creator(payout) + " " + payout.status() + " " + payout.gross())
                .orElse(subjectId);
    }

    @Override
    public Judgement mayTake(OpenTask task, String username) {
        var released = find(task.subjectId())
                .flatMap(payout -> java.util.Optional.ofNullable(payout.batchId()))
                .flatMap(batches::find)
                .map(Batch::releasedBy);
        return released.filter(username::equals).isPresent()
                ? Judgement.refused("Who released this payout may not resolve it")
                : Judgement.allowed();
    }

    @Override
    public Judgement mayAnswer(OpenTask task, String username, ResolvePayoutAnswer answer) {
        if (mayTake(task, username) instanceof Judgement.Refused refused) {
            return refused;
        }
        if (answer.note() == null || answer.note().isBlank()) {
            return Judgement.refused("Say in the note what you found and why it decides");
        }
        var status = find(task.subjectId()).map(Payout::status).orElse(PayoutStatus.SETTLED);
        if (answer.decision() == Decision.REISSUE && status == PayoutStatus.UNKNOWN) {
            return Judgement.refused(
                    "While its outcome is unknown a payout cannot be issued again: the bank's report decides");
        }
        if (answer.decision() == Decision.REISSUE && isBlocked(task)) {
            return Judgement.refused("A strong alert on this payee is not cleared: decide the alert first");
        }
        if (answer.decision() == Decision.REISSUE && lacksRate(task)) {
            return Judgement.refused("No exchange rate for the payee's currency is recent enough: load one first");
        }
        return mayBeWrittenOff(status)
                ? Judgement.allowed()
                : Judgement.refused("This payout is " + status + ": there is nothing to resolve");
    }

    /** A confirmed alert blocks by its hold alone, which an appeal may end. */
    private boolean isBlocked(OpenTask task) {
        return find(task.subjectId())
                .map(Payout::creatorId)
                .filter(creator -> isHeld(creator) || hasOpenAlert(creator))
                .isPresent();
    }

    private boolean lacksRate(OpenTask task) {
        var inForce = rates.inForce(LocalDate.now(clock.withZone(BonusWeek.ZONE)));
        return find(task.subjectId()).stream()
                .flatMap(payout -> register.payees(List.of(payout.creatorId())).values().stream()
                        .map(payee -> Transfer.of(payee.payout(), payout.gross(), inForce)))
                .anyMatch(Transfer.NoRate.class::isInstance);
    }

    private boolean isHeld(CreatorId creator) {
        return register.payability(List.of(creator)).values().stream()
                .flatMap(payability -> payability.reasons().stream())
                .anyMatch(reason -> OF_ALERTS.contains(reason.code()));
    }

    private boolean hasOpenAlert(CreatorId creator) {
        return register.payees(List.of(creator)).values().stream()
                .flatMap(payee -> alerts.blocking(payee.applicationId()).stream())
                .anyMatch(Alert::isOpen);
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
        var data = new LinkedHashMap<String, Object>();
        find(task.subjectId()).ifPresent(payout -> {
            data.put("payoutId", payout.id().value());
            data.put("week", payout.week().toString());
            data.put("creator", creator(payout));
            data.put("creatorId", payout.creatorId().value());
            data.put("status", payout.status().name());
            data.put("gross", payout.gross().text());
            data.put("net", payout.net().text());
            data.put("currency", payout.gross().currency());
            boolean inFull = task.group().equals(ExceptionRoute.COMPLIANCE.group());
            data.put(
                    "reasonCode",
                    String.valueOf(inFull ? payout.reasonCode() : HoldCode.toldFinance(payout.reasonCode())));
            data.put("reason", String.valueOf(payout.reasonText()));
            data.put("hits", inFull ? holds.hits(payout.id()) : List.of());
        });
        return data;
    }

    private java.util.Optional<Payout> find(String id) {
        return payouts.find(new PayoutId(id));
    }

    private String creator(Payout payout) {
        return register.labels(List.of(payout.creatorId()))
                .getOrDefault(payout.creatorId(), payout.creatorId().value());
    }
}
