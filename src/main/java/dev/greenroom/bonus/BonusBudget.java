package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The programme's budget: what approved runs and corrections have committed of it. The schema holds that it is never exceeded. */
@Component
class BonusBudget {
    private static final String CODE = "PROGRAMME";

    private final JdbcClient jdbc;
    private final BonusPlan plan;
    private final Clock clock;

    BonusBudget(JdbcClient jdbc, BonusPlan plan, Clock clock) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.clock = clock;
    }

    record State(Money total, Money committed) {
        Money remaining() {
            return total.minus(committed);
        }

        boolean bears(Money amount) {
            return amount.compareTo(remaining()) <= 0;
        }
    }

    State state() {
        var committed = jdbc.sql("select committed from bonus_budget where code = ?")
                .param(CODE)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
        return new State(plan.limits().budget(), Money.cny(committed));
    }

    /** Commits once for a week, under a lock that concurrent approvals wait for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BudgetVerdict commit(BonusWeek week, Money amount) {
        var state = lock();
        if (isCommitted(week)) {
            return BudgetVerdict.COMMITTED;
        }
        if (!state.bears(amount)) {
            return BudgetVerdict.SHORT;
        }
        jdbc.sql("insert into bonus_commitment (week, amount, committed_at) values (?, ?, ?)")
                .params(week.toString(), amount.amount(), OffsetDateTime.now(clock))
                .update();
        add(amount);
        return BudgetVerdict.COMMITTED;
    }

    /** Gives a week's commitment back; repeats change nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(BonusWeek week) {
        lock();
        var amount = jdbc.sql("select amount from bonus_commitment where week = ? and released_at is null")
                .param(week.toString())
                .query(BigDecimal.class)
                .optional();
        if (amount.isPresent()) {
            jdbc.sql("update bonus_commitment set released_at = ? where week = ?")
                    .params(OffsetDateTime.now(clock), week.toString())
                    .update();
            add(Money.cny(amount.get()).negated());
        }
    }

    /** For a correction that is owed. @throws WrongState when it is more than is left */
    @Transactional(propagation = Propagation.MANDATORY)
    public void draw(Money amount) {
        var state = lock();
        if (!state.bears(amount)) {
            throw new WrongState(
                    "The programme's budget has only " + state.remaining().text() + " left");
        }
        add(amount);
    }

    /** Of a bonus that was too high, once it is taken off a later one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Money amount) {
        lock();
        add(amount.negated());
    }

    /** What the other weeks have committed. */
    Money committedBesides(BonusWeek week) {
        return state().committed()
                .minus(Money.cny(jdbc.sql("select amount from bonus_commitment where week = ? and released_at is null")
                        .param(week.toString())
                        .query(BigDecimal.class)
                        .optional()
                        .orElse(BigDecimal.ZERO)));
    }

    private boolean isCommitted(BonusWeek week) {
        return jdbc.sql("select 1 from bonus_commitment where week = ? and released_at is null")
                .param(week.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void add(Money amount) {
        jdbc.sql("update bonus_budget set committed = committed + ? where code = ?")
                .params(amount.amount(), CODE)
                .update();
    }

    /** The total follows the decision table; a table that names less than is committed already keeps the old total. */
    private State lock() {
        var total = plan.limits().budget();
        jdbc.sql("insert into bonus_budget (code, total, committed) values (?, ?, 0) on conflict do nothing")
                .params(CODE, total.amount())
                .update();
        var committed = Money.cny(jdbc.sql("select committed from bonus_budget where code = ? for update")
                .param(CODE)
                .query(BigDecimal.class)
                .single());
        if (committed.compareTo(total) <= 0) {
            jdbc.sql("update bonus_budget set total = ? where code = ?")
                    .params(total.amount(), CODE)
                    .update();
        }
        return new State(total, committed);
    }
}
