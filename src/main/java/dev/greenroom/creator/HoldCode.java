package dev.greenroom.creator;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a creator is held, and whose matter it is. */
public enum HoldCode {
    SCREENING_HIT(Family.COMPLIANCE),
    IDENTITY_DOUBT(Family.COMPLIANCE),
    TAX_QUERY(Family.COMPLIANCE),
    CONTENT_INCIDENT(Family.COMPLIANCE),
    FRAUD_SUSPECTED(Family.COMPLIANCE),
    COMPLIANCE_REVIEW(Family.COMPLIANCE),
    /** The holder of a new payout account has another name than the creator. */
    HOLDER_NAME_DIFFERS(Family.COMPLIANCE),
    /** The six-monthly look at identity, tax and payout was not finished in time. */
    REVERIFICATION_OVERDUE(Family.COMPLIANCE),
    DOCUMENT_EXPIRED(Family.COMPLIANCE),
    /** Something looks as if rules are walked around; a person has yet to judge it. */
    PATTERN_ALERT(Family.COMPLIANCE),
    PAYOUT_METHOD_DOUBT(Family.PAYMENT),
    PAYMENT_RETURNED(Family.PAYMENT),
    PAYMENT_QUERY(Family.PAYMENT);

    private final Family family;

    HoldCode(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }

    /**
     * The code that the creator reads. That a list or a pattern gave rise to it is not told: who is warned can hide what we
     * look for, and a hit on a name may be somebody else.
     */
    public HoldCode told() {
        return this == SCREENING_HIT || this == PATTERN_ALERT ? COMPLIANCE_REVIEW : this;
    }

    /** The code that finance reads: that compliance holds, not why. */
    public HoldCode toldFinance() {
        return family == Family.COMPLIANCE ? COMPLIANCE_REVIEW : this;
    }

    /** As {@link #told()}, for a code that may be another than a hold's. */
    public static @Nullable String told(@Nullable String code) {
        return told(code, HoldCode::told);
    }

    /** As {@link #toldFinance()}, for a code that may be another than a hold's. */
    public static @Nullable String toldFinance(@Nullable String code) {
        return told(code, HoldCode::toldFinance);
    }

    private static @Nullable String told(@Nullable String code, UnaryOperator<HoldCode> reading) {
        return Stream.of(values())
                .filter(one -> one.name().equals(code))
                .map(one -> reading.apply(one).name())
                .findFirst()
                .orElse(code);
    }

    /** Who can end it first: the creator, when it only waits for the creator's answer. */
    public String whoActs() {
        return this == REVERIFICATION_OVERDUE || this == DOCUMENT_EXPIRED ? "YOU" : family.whoActs();
    }

    /** Whose matter a hold is. */
    public enum Family {
        /** Set by one officer of compliance, released by another. */
        COMPLIANCE("COMPLIANCE"),
        PAYMENT("FINANCE");

        private final String whoActs;

        Family(String whoActs) {
            this.whoActs = whoActs;
        }

        /** The role that sets and releases it. */
        public String whoActs() {
            return whoActs;
        }
    }
}
