package dev.greenroom.payout;

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
 * @param accrued whether the books hold this payout
 * @param taxDate the execution date that tax was computed for
 * @param inBatch false when taken out of its batch
 * @param payeePrint changes when the payee's account or name changes
 * @param whoActs as in {@code Payability.Reason}
 */
public record Payout(
        PayoutId id,
        String endToEndId,
        CreatorId creatorId,
        BonusWeek week,
        int reissue,
        @Nullable Integer chunk,
        PayoutStatus status,
        boolean accrued,
        Money gross,
        Money withheld,
        Money net,
        @Nullable LocalDate taxDate,
        @Nullable Rail rail,
        @Nullable BatchId batchId,
        boolean inBatch,
        @Nullable String payeePrint,
        @Nullable PayoutId replaces,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        @Nullable String whoActs,
        int version,
        OffsetDateTime changedAt) {
    private static final int LONGEST_REASON = 500;

    static Payout planned(CreatorId creator, BonusWeek week, int chunk, OffsetDateTime now) {
        return fresh(creator, week, 0, chunk, Money.zero(Money.CNY), null, now);
    }

    /** The payout that takes this one's place. */
    Payout again(OffsetDateTime now) {
        return fresh(creatorId, week, reissue + 1, null, gross, id, now);
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
        var nothing = Money.zero(gross.currency());
        return new Payout(
                id,
                endToEndId(id.value()),
                creator,
                week,
                reissue,
                chunk,
                PayoutStatus.DRAFT,
                false,
                gross,
                nothing,
                nothing,
                null,
                null,
                null,
                false,
                null,
                replaces,
                null,
                null,
                null,
                0,
                now);
    }

    /** Letters and digits only, in capitals: what every bank carries, and how reports are compared. */
    static String endToEndId(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** The bonus that is to be paid, before tax. */
    Payout grossing(Money bonus) {
        return new Payout(
                id,
                endToEndId,
                creatorId,
                week,
                reissue,
                chunk,
                status,
                accrued,
                bonus,
                withheld,
                net,
                taxDate,
                rail,
                batchId,
                inBatch,
                payeePrint,
                replaces,
                reasonCode,
                reasonText,
                whoActs,
                version,
                changedAt);
    }

    /** Figures computed for this execution date: ready to be paid. */
    Payout ready(TaxCalculation tax, LocalDate date, Rail on) {
        return new Payout(
                id,
                endToEndId,
                creatorId,
                week,
                reissue,
                chunk,
                PayoutStatus.READY,
                true,
                tax.gross(),
                tax.withheld(),
                tax.net(),
                date,
                on,
                batchId,
                inBatch,
                payeePrint,
                replaces,
                null,
                null,
                null,
                version + 1,
                changedAt);
    }

    Payout inBatch(BatchId batch) {
        return new Payout(
                id,
                endToEndId,
                creatorId,
                week,
                reissue,
                chunk,
                status,
                accrued,
                gross,
                withheld,
                net,
                taxDate,
                rail,
                batch,
                true,
                payeePrint,
                replaces,
                reasonCode,
                reasonText,
                whoActs,
                version + 1,
                changedAt);
    }

    Payout screened(String print) {
        return new Payout(
                id,
                endToEndId,
                creatorId,
                week,
                reissue,
                chunk,
                status,
                accrued,
                gross,
                withheld,
                net,
                taxDate,
                rail,
                batchId,
                inBatch,
                print,
                replaces,
                reasonCode,
                reasonText,
                whoActs,
                version + 1,
                changedAt);
    }

    /** Not paid for now: out of its batch and out of the books. */
    Payout held(Money bonus, HoldReason reason) {
        var nothing = Money.zero(bonus.currency());
        return new Payout(
                id,
                endToEndId,
                creatorId,
                week,
                reissue,
                chunk,
                PayoutStatus.HELD,
                false,
                bonus,
                nothing,
                nothing,
                null,
                rail,
                batchId,
                false,
                null,
                replaces,
                reason.code(),
                cut(reason.text()),
                reason.whoActs(),
                version + 1,
                changedAt);
    }

    Payout moved(PayoutStatus to) {
        return moved(to, null, null);
    }

    Payout moved(PayoutStatus to, @Nullable String code, @Nullable String text) {
        return new Payout(
                id,
                endToEndId,
                creatorId,
                week,
                reissue,
                chunk,
                to,
                accrued,
                gross,
                withheld,
                net,
                taxDate,
                rail,
                batchId,
                inBatch,
                payeePrint,
                replaces,
                code,
                text == null ? null : cut(text),
                null,
                version + 1,
                changedAt);
    }

    /** Another payout takes its place: it leaves the books. */
    Payout superseded() {
        return new Payout(
                id,
                endToEndId,
                creatorId,
                week,
                reissue,
                chunk,
                PayoutStatus.RETURNED == status ? status : PayoutStatus.FAILED,
                false,
                gross,
                withheld,
                net,
                taxDate,
                rail,
                batchId,
                inBatch,
                payeePrint,
                replaces,
                status == PayoutStatus.HELD ? "HELD_REISSUED" : reasonCode,
                reasonText,
                null,
                version + 1,
                changedAt);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    @Override
    public String toString() {
        return id + " " + status;
    }
}
