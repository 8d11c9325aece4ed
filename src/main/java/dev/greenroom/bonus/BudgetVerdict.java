package dev.greenroom.bonus;

/** Whether the programme's budget bears the run. */
public enum BudgetVerdict {
    COMMITTED,
    SHORT
}
