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
    private final WeeklyStatements weekly;
    private final PeriodStatements periods;
    private final Clock clock;

    StatementDesk(WeeklyStatements weekly, PeriodStatements periods, Clock clock) {
        this.weekly = weekly;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Keeps as DRAFT, one for each payout; different figures for the same payout replace the draft under the same number. A
     * published or replaced statement is never touched.
     */
    public void draft(List<StatementFigures> figures) {
        weekly.redraft(figures);
        weekly.insertMissing(figures, now());
    }

    /** DRAFT to PUBLISHED: from now on visible to the creator. */
    public void publish(Collection<PayoutId> payouts) {
        weekly.publish(payouts, now());
    }

    /** DRAFT or PUBLISHED to REPLACED: the payout was excluded, or another one took its place. */
    public void withdraw(Collection<PayoutId> payouts) {
        weekly.withdraw(payouts, now());
    }

    /**
     * Issues statements of one kind and period, published at once. One that shows what the edition in force shows is left out;
     * any other replaces that edition under a new number.
     *
     * @return how many were issued
     */
    public int issue(List<PeriodStatement> statements) {
        return periods.issue(statements, now());
    }

    /** Of a kind and period, those who have a statement in force: ids of creators or agencies, in order. */
    public List<String> owners(Statement.Kind kind, String period) {
        return periods.owners(kind, period);
    }

    /** PUBLISHED to REPLACED, with nothing in its place: what it showed came back. */
    public void retract(Statement.Kind kind, String period, Collection<String> owners) {
        periods.retract(kind, period, owners, now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
