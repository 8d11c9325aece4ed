package dev.greenroom.payout;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who looks at a payout that went wrong. */
public enum ExceptionRoute {
    CREATOR,
    FINANCE,
    COMPLIANCE;

    /** External reason codes of ISO 20022 that only the payee can put right: account and holder. */
    private static final Set<String> ACCOUNT_CODES = Set.of(
            "AC01", "AC02", "AC03", "AC04", "AC05", "AC06", "AC07", "AC13", "AC14", "AC15", "AC16", "BE01", "BE04",
            "BE05");
    /** Regulatory and fraud. */
    private static final Set<String> COMPLIANCE_CODES = Set.of("RR01", "RR02", "RR03", "RR04", "FR01");

    static ExceptionRoute of(PayoutStatus status, @Nullable String code, @Nullable String whoActs) {
        return switch (status) {
            case HELD -> held(whoActs);
            case FAILED, RETURNED -> reported(code);
            case DRAFT, READY, SENT, SETTLED, UNKNOWN, WRITTEN_OFF -> FINANCE;
        };
    }

    private static ExceptionRoute held(@Nullable String whoActs) {
        return "YOU".equals(whoActs) ? CREATOR : "COMPLIANCE".equals(whoActs) ? COMPLIANCE : FINANCE;
    }

    private static ExceptionRoute reported(@Nullable String code) {
        if (code == null) {
            return FINANCE;
        }
        return ACCOUNT_CODES.contains(code) ? CREATOR : COMPLIANCE_CODES.contains(code) ? COMPLIANCE : FINANCE;
    }

    /** Candidate group of the task. */
    String group() {
        return this == COMPLIANCE ? "compliance" : FINANCE.name().toLowerCase(Locale.ROOT);
    }
}
