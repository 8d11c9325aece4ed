package dev.greenroom.tax.web;

import dev.greenroom.money.Money;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.tax.Recomputation;
import dev.greenroom.tax.WhatIf;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Past weeks done again: as they were, or as they would have been. Neither touches the record. */
@RestController
class ReplayController {
    private final Recomputation recomputation;
    private final WhatIf whatIf;

    ReplayController(Recomputation recomputation, WhatIf whatIf) {
        this.recomputation = recomputation;
        this.whatIf = whatIf;
    }

    /** Every calculation of the week again from its stored inputs, by the versions that it used. */
    @PostMapping("/api/audit/recompute")
    @RolesAllowed({"AUDITOR", "FINANCE"})
    Recomputation.Result recompute(@RequestParam String week) {
        return recomputation.of(week(week));
    }

    /** The week under other versions of rules: the difference in total and for each creator. */
    @PostMapping("/api/tax/what-if")
    @RolesAllowed({"FINANCE", "FINANCE_APPROVER", "AUDITOR"})
    Answer whatIf(
            @RequestBody Question question,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Listing.DEFAULT_SIZE) int size) {
        var rules = question.rules() == null ? List.<String>of() : question.rules();
        return Answer.of(whatIf.replay(
                week(question.week()), rules, Math.max(page, 0), Math.clamp(size, 1, Listing.MAXIMUM_SIZE)));
    }

    static BonusWeek week(@Nullable String text) {
        try {
            return BonusWeek.parse(text == null ? "" : text.strip());
        } catch (IllegalArgumentException notAWeek) {
            throw Rejected.of("week", "WRONG_TYPE", "A week like 2026-W47 is expected");
        }
    }

    /** @param rules ids of versions, of any status and dates */
    record Question(@Nullable String week, @Nullable List<String> rules) {}

    record Answer(
            BonusWeek week,
            List<String> rules,
            long payments,
            String currency,
            Sums stored,
            Sums whatIf,
            String difference,
            Listing<Creator> creators) {
        static Answer of(WhatIf.Answer answer) {
            return new Answer(
                    answer.week(),
                    answer.rules(),
                    answer.payments(),
                    Money.CNY,
                    Sums.of(answer.stored()),
                    Sums.of(answer.whatIf()),
                    answer.difference().text(),
                    answer.creators()
                            .map(one -> new Creator(
                                    one.creatorId(),
                                    one.payoutId(),
                                    one.gross().text(),
                                    one.withheld().text(),
                                    one.whatIf().text(),
                                    one.difference().text())));
        }
    }

    record Sums(String gross, String vat, String surcharges, String incomeTax, String withheld, String net) {
        static Sums of(WhatIf.Sums sums) {
            return new Sums(
                    sums.gross().text(),
                    sums.vat().text(),
                    sums.surcharges().text(),
                    sums.incomeTax().text(),
                    sums.withheld().text(),
                    sums.net().text());
        }
    }

    record Creator(
            CreatorId creatorId, PayoutId payoutId, String gross, String withheld, String whatIf, String difference) {}
}
