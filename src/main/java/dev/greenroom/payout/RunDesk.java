package dev.greenroom.payout;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.statement.StatementDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a run: is each payout final, and are the statements out? */
@Component
@Transactional
class RunDesk {
    private final Payouts payouts;
    private final RunTotals totals;
    private final StatementDesk statements;
    private final AuditTrail audit;

    RunDesk(Payouts payouts, RunTotals totals, StatementDesk statements, AuditTrail audit) {
        this.payouts = payouts;
        this.totals = totals;
        this.statements = statements;
        this.audit = audit;
    }

    RunFinality finality(BonusWeek week) {
        totals.report(week);
        return totals.isFinal(week) ? RunFinality.FINAL : RunFinality.OPEN;
    }

    /** Of settled payouts; what was not paid has no published statement. */
    void publishStatements(BonusWeek week) {
        statements.publish(payouts.ids(week, PayoutStatus.SETTLED));
        audit.record(Act.bySystem("STATEMENTS_PUBLISHED", "run", week.toString()));
    }
}
