package dev.greenroom.payout;

import dev.greenroom.creator.PayoutMethodChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A creator's new payout method wakes the exceptions that asked for it, in the transaction of the change. */
@Component
class CorrectedMethods {
    private final ExceptionDesk exceptions;

    CorrectedMethods(ExceptionDesk exceptions) {
        this.exceptions = exceptions;
    }

    @EventListener
    void changed(PayoutMethodChanged change) {
        exceptions.methodChanged(change.creatorId());
    }
}
