package dev.greenroom.access;

/** What a user may be; a creator is a user with {@link #CREATOR} only. */
public enum Role {
    CREATOR,
    COMPLIANCE,
    COACH,
    NETWORK_MANAGER,
    FINANCE,
    FINANCE_APPROVER,
    AUDITOR,
    ADMIN
}
