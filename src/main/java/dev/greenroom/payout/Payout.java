package dev.greenroom.payout;

import dev.greenroom.exchange.Conversion;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.TaxCalculation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One amount to one creator for one week; a re-issue is a new payout that names the old one. Each change gives a new value and
 * the next version.
 *
 * @param endToEndId what the bank sees and reports: the id without underscore, in capitals
 */
public record Payout(
        PayoutId id,
        String endToEndId,
        CreatorId creatorId,
        BonusWeek week,
        int reissue,
        @Nullable Integer chunk,
        @Nullable PayoutId replaces,
        PayoutStatus status,
        Figures figures,
        Place place,
        Reason reason,
        int version,
        OffsetDateTime changedAt) {

    /**
     * @param accrued whether the books hold this payout
     * @param taxDate the execution date that tax was computed for
     * @param conversion how the net is transferred in another currency; null when it is transferred as it is
     */
    public record Figures(
            boolean accrued,
            Money gross,
            Money withheld,
            Money net,
            @Nullable LocalDate taxDate,
            @Nullable Conversion conversion) {
        /** Before any tax is computed. */
        static Figures planned(Money gross) {
            var nothing = Money.zero(gross.currency());
            return new Figures(false, gross, nothing, nothing, null, null);
        }
    }

    /**
     * @param inBatch false when taken out of its batch
     * @param payeePrint changes when the payee's account or name changes
     */
    public record Place(@Nullable Rail rail, @Nullable BatchId batchId, boolean inBatch, @Nullable String payeePrint) {
        static final Place NOWHERE = new Place(null, null, false, null);
    }

    /** @param whoActs as in {@code Payability.Reason} */
    public record Reason(@Nullable String code, @Nullable String text, @Nullable String whoActs) {
        private static final int LONGEST = 500;
        static final Reason NONE = new Reason(null, null, null);

        public Reason {
            text = text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }

    static Payout planned(CreatorId creator, BonusWeek week, int chunk, OffsetDateTime now) {
        return fresh(creator, week, 0, chunk, Money.zero(Money.CNY), null, now);
    }

    /** The payout that takes this one's place. */
    Payout again(OffsetDateTime now) {
        return fresh(creatorId, week, reissue + 1, null, gross(), id, now);
    }

    private static Payout fresh(
            CreatorId creator,
            BonusWeek week,
            int reissue,
            @Nullable Integer chunk,
            Money gross,
            @Nullable PayoutId replaces,
            OffsetDateTime now) {
        var id = PayoutId.next();
        return new Payout(
                id,
                endToEndId(id.value()),
                creator,
                week,
                reissue,
                chunk,
                replaces,
                PayoutStatus.DRAFT,
                Figures.planned(gross),
                Place.NOWHERE,
                Reason.NONE,
                0,
                now);
    }

    /** Letters and digits only, in capitals: what every bank carries, and how reports are compared. */
    static String endToEndId(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** The bonus that is to be paid, before tax: still the same version. */
    Payout grossing(Money bonus) {
        var grossed = new Figures(accrued(), bonus, withheld(), net(), taxDate(), conversion());
        return with(status, grossed, place, reason, version);
    }

    /** Figures computed for this execution date: ready to be paid. */
    Payout ready(TaxCalculation tax, LocalDate date, Rail on, @Nullable Conversion transfer) {
        var computed = new Figures(true, tax.gross(), tax.withheld(), tax.net(), date, transfer);
        return next(PayoutStatus.READY, computed, new Place(on, batchId(), inBatch(), payeePrint()), Reason.NONE);
    }

    /** The same net at another rate. */
    Payout converted(@Nullable Conversion transfer) {
        var computed = new Figures(accrued(), gross(), withheld(), net(), taxDate(), transfer);
        return next(status, computed, place, reason);
    }

    Payout inBatch(BatchId batch) {
        return next(status, figures, new Place(rail(), batch, true, payeePrint()), reason);
    }

    Payout screened(String print) {
        return next(status, figures, new Place(rail(), batchId(), inBatch(), print), reason);
    }

    /** Not paid for now: out of its batch and out of the books. */
    Payout held(Money bonus, HoldReason why) {
        return next(
                PayoutStatus.HELD,
                Figures.planned(bonus),
                new Place(rail(), batchId(), false, null),
                new Reason(why.code(), why.text(), why.whoActs()));
    }

    Payout moved(PayoutStatus to) {
        return moved(to, null, null);
    }

    Payout moved(PayoutStatus to, @Nullable String code, @Nullable String text) {
        return next(to, figures, place, new Reason(code, text, null));
    }

    /** Final without a batch. */
    Payout nothingToTransfer() {
        return next(
                PayoutStatus.SETTLED,
                figures,
                new Place(rail(), null, false, payeePrint()),
                new Reason("NOTHING_TO_TRANSFER", "After corrections and tax there is nothing to transfer", null));
    }

    /** Another payout takes its place: it leaves the books. */
    Payout superseded() {
        return next(
                status == PayoutStatus.RETURNED ? status : PayoutStatus.FAILED,
                new Figures(false, gross(), withheld(), net(), taxDate(), conversion()),
                place,
                new Reason(status == PayoutStatus.HELD ? "HELD_REISSUED" : reasonCode(), reasonText(), null));
    }

    private Payout next(PayoutStatus to, Figures then, Place there, Reason why) {
        return with(to, then, there, why, version + 1);
    }

    private Payout with(PayoutStatus to, Figures then, Place there, Reason why, int number) {
        return new Payout(
                id, endToEndId, creatorId, week, reissue, chunk, replaces, to, then, there, why, number, changedAt);
    }

    public boolean accrued() {
        return figures.accrued();
    }

    public Money gross() {
        return figures.gross();
    }

    public Money withheld() {
        return figures.withheld();
    }

    public Money net() {
        return figures.net();
    }

    public @Nullable LocalDate taxDate() {
        return figures.taxDate();
    }

    public @Nullable Conversion conversion() {
        return figures.conversion();
    }

    /** What the bank is told to pay: the net, or what it was converted to. */
    public Money transferred() {
        var conversion = conversion();
        return conversion == null ? net() : conversion.amount();
    }

    public @Nullable Rail rail() {
        return place.rail();
    }

    public @Nullable BatchId batchId() {
        return place.batchId();
    }

    public boolean inBatch() {
        return place.inBatch();
    }

    public @Nullable String payeePrint() {
        return place.payeePrint();
    }

    public @Nullable String reasonCode() {
        return reason.code();
    }

    public @Nullable String reasonText() {
        return reason.text();
    }

    public @Nullable String whoActs() {
        return reason.whoActs();
    }

    @Override
    public String toString() {
        return id + " " + status;
    }
}
