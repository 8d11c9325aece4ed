package dev.greenroom.statement;

import dev.greenroom.reference.PayoutId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and draws statements. Joins the caller's transaction; repeats change nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StatementDesk {
    private final Statements statements;
    private final Clock clock;

    StatementDesk(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Keeps as DRAFT, one for each payout; different figures for the same payout replace the draft under the same number. A
     * published or replaced statement is never touched.
     */
    public void draft(List<StatementFigures> figures) {
        statements.redraft(figures);
        statements.insertMissing(figures, now());
    }

    /** DRAFT to PUBLISHED: from now on visible to the creator. */
    public void publish(Collection<PayoutId> payouts) {
        statements.publish(payouts, now());
    }

    /** DRAFT or PUBLISHED to REPLACED: the payout was excluded, or another one took its place. */
    public void withdraw(Collection<PayoutId> payouts) {
        statements.withdraw(payouts, now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
