package dev.greenroom.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions that can be asked: those in force, or a draft's. */
public interface Decisions {
    /**
     * The decision's output for these facts: a String, Boolean or BigDecimal, a List or Map of such, or null when no rule
     * matches. A fact that is missing is null.
     *
     * @param decisionId for instance {@code eligibility}, {@code weeklyBonusRates}, {@code programmeLimits}
     * @param facts strings, booleans, numbers, and lists and maps of them, by name of the input
     * @throws IllegalArgumentException when there is no such decision
     * @throws IllegalStateException when the decision cannot be evaluated
     */
    @Nullable
    Object evaluate(String decisionId, Map<String, ?> facts);
}
