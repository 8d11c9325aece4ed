package dev.greenroom.bonus;

/** What the checker decides on a submitted run. */
public enum BonusApprovalDecision {
    APPROVE,
    RETURN
}
