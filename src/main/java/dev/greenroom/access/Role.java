package dev.greenroom.access;

import org.jspecify.annotations.Nullable;

/** What a user may be; a creator is a user with {@link #CREATOR} only. */
public enum Role {
    CREATOR,
    COMPLIANCE,
    COACH,
    NETWORK_MANAGER,
    FINANCE,
    FINANCE_APPROVER,
    AUDITOR,
    ADMIN;

    /** Whether there are tasks for this role. */
    public boolean hasTasks() {
        return this != CREATOR && this != AUDITOR && this != ADMIN;
    }

    /** The candidate group in the diagrams. */
    String group(@Nullable String agencyId) {
        return this == NETWORK_MANAGER
                ? "network-" + agencyId
                : name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
