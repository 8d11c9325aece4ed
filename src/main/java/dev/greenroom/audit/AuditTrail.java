package dev.greenroom.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the hash-chained record, in the caller's transaction. */
@Component
public class AuditTrail {
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        throw new UnsupportedOperationException("access helper: " + act.what());
    }
}
