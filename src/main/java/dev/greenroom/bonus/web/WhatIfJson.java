package dev.greenroom.bonus.web;

import dev.greenroom.bonus.PlanWhatIf;
import dev.greenroom.bonus.PlanWhatIf.Change;
import dev.greenroom.bonus.PlanWhatIf.Counts;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.WhatIf.Sums;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param day for which those are reckoned who were not paid in the week */
record WhatIfJson(
        BonusWeek week,
        List<String> rules,
        LocalDate day,
        String currency,
        Counts counts,
        Side stored,
        Side whatIf,
        Amounts difference,
        Listing<Creator> creators) {

    static WhatIfJson of(PlanWhatIf.Answer answer) {
        return new WhatIfJson(
                answer.week(),
                answer.rules(),
                answer.day(),
                Money.CNY,
                answer.counts(),
                Side.of(answer.stored()),
                Side.of(answer.whatIf()),
                Amounts.between(
                        answer.stored().bonuses(),
                        answer.stored().sums(),
                        answer.whatIf().bonuses(),
                        answer.whatIf().sums()),
                answer.creators().map(Creator::of));
    }

    record Side(
            String bonus,
            String gross,
            String vat,
            String surcharges,
            String incomeTax,
            String withheld,
            String net,
            Budget budget) {
        static Side of(PlanWhatIf.Side side) {
            var sums = side.sums();
            return new Side(
                    side.bonuses().text(),
                    sums.gross().text(),
                    sums.vat().text(),
                    sums.surcharges().text(),
                    sums.incomeTax().text(),
                    sums.withheld().text(),
                    sums.net().text(),
                    new Budget(
                            side.budget().text(),
                            side.committed().text(),
                            side.remaining().text()));
        }
    }

    /** @param committed by other weeks; {@code remaining} what they and this one leave */
    record Budget(String total, String committed, String remaining) {}

    /** @param gross of the payment: the bonus and corrections of earlier weeks */
    record Amounts(String bonus, String gross, String withheld, String net) {
        static Amounts of(Money bonus, Sums sums) {
            return new Amounts(
                    bonus.text(),
                    sums.gross().text(),
                    sums.withheld().text(),
                    sums.net().text());
        }

        static Amounts between(Money bonusThen, Sums then, Money bonusNow, Sums now) {
            return new Amounts(
                    bonusNow.minus(bonusThen).text(),
                    now.gross().minus(then.gross()).text(),
                    now.withheld().minus(then.withheld()).text(),
                    now.net().minus(then.net()).text());
        }
    }

    record Creator(
            CreatorId creatorId,
            String stageName,
            @Nullable PayoutId payoutId,
            Change change,
            Amounts stored,
            Amounts whatIf,
            Amounts difference,
            boolean taxed) {
        static Creator of(PlanWhatIf.Creator one) {
            return new Creator(
                    one.creatorId(),
                    one.stageName(),
                    one.payoutId(),
                    one.change(),
                    Amounts.of(one.bonusThen(), one.then()),
                    Amounts.of(one.bonusNow(), one.now()),
                    Amounts.between(one.bonusThen(), one.then(), one.bonusNow(), one.now()),
                    one.taxed());
        }
    }
}
