package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision of the plan gave, read strictly: a wrong table must not pay a wrong bonus. */
record PlanOutput(String decision, Map<?, ?> values) {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    static PlanOutput of(String decision, @Nullable Object output) {
        if (output instanceof Map<?, ?> values) {
            return new PlanOutput(decision, values);
        }
        throw new IllegalStateException(decision + " gives no values by name: a rule may be missing");
    }

    boolean flag(String name) {
        if (values.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalStateException(decision + " gives no true or false as " + name);
    }

    /** In CNY, not below zero. */
    BigDecimal amount(String name) {
        if (!(values.get(name) instanceof BigDecimal amount)) {
            throw new IllegalStateException(decision + " gives no number as " + name);
        }
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw new IllegalStateException(
                    decision + " gives as " + name + " an amount below zero or above " + MOST.toPlainString());
        }
        if (amount.stripTrailingZeros().scale() > Money.SCALE) {
            throw new IllegalStateException(decision + " gives as " + name + " an amount of more than two decimals");
        }
        return amount;
    }
}
