package dev.greenroom.payout;

import dev.greenroom.creator.Payability;

/**
 * Why a payout is held.
 *
 * @param code stable upper snake word
 * @param text plain words, no personal identifiers
 * @param whoActs YOU, COMPLIANCE, COACH, NETWORK, FINANCE, BANK or SYSTEM
 */
record HoldReason(String code, String text, String whoActs) {
    static final String SCREENING_HIT = "SCREENING_HIT";

    static HoldReason of(Payability payability) {
        return payability.reasons().stream()
                .findFirst()
                .map(reason -> new HoldReason(reason.code(), reason.message(), reason.whoActs()))
                .orElseGet(() -> new HoldReason("NOT_PAYABLE", "The creator cannot be paid now", "FINANCE"));
    }

    static HoldReason unknownPayee() {
        return new HoldReason("PAYEE_MISSING", "The creator is not registered as a payee", "FINANCE");
    }

    static HoldReason hit() {
        return new HoldReason(
                SCREENING_HIT, "A screening list has an entry that nobody has cleared for this person", "COMPLIANCE");
    }

    static HoldReason otherRail() {
        return new HoldReason(
                "RAIL_CHANGED", "The creator changed the payout method after the batch was built", "FINANCE");
    }

    static HoldReason excluded(String text) {
        return new HoldReason("EXCLUDED", text, "FINANCE");
    }
}
