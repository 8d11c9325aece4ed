package dev.greenroom.payout;

import dev.greenroom.bonus.BonusRuns;
import dev.greenroom.bonus.Correction;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The corrections of earlier weeks that a batch's payouts carry. */
@Component
class BatchCorrections {
    private final BonusRuns runs;
    private final BatchPayees payees;

    BatchCorrections(BonusRuns runs, BatchPayees payees) {
        this.runs = runs;
        this.payees = payees;
    }

    List<Correction> of(Batch batch) {
        var used = runs.usedCorrections(batch.week());
        var paid = payees.among(
                batch.id(), used.stream().map(Correction::creatorId).collect(Collectors.toSet()), false);
        return used.stream()
                .filter(correction -> paid.contains(correction.creatorId()))
                .toList();
    }
}
