package dev.greenroom.payout;

import dev.greenroom.bonus.WrittenOff;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import org.springframework.stereotype.Component;

/** Of a creator's week the last issue counts. */
@Component
class WrittenOffPayouts implements WrittenOff {
    private final Payouts payouts;

    WrittenOffPayouts(Payouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public boolean isWrittenOff(BonusWeek week, CreatorId creator) {
        return payouts.ofCreator(creator, week).stream()
                .findFirst()
                .filter(payout -> payout.status() == PayoutStatus.WRITTEN_OFF)
                .isPresent();
    }
}
