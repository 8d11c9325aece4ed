package dev.greenroom.payout;

import dev.greenroom.creator.HoldCode;
import dev.greenroom.creator.Payability;

/**
 * Why a payout is held. Finance reads the text, so that it says of compliance's matters only whose they are.
 *
 * @param code stable upper snake word; finance reads {@link HoldCode#toldFinance}
 * @param text plain words, no personal identifiers
 * @param whoActs YOU, COMPLIANCE, COACH, NETWORK, FINANCE, BANK or SYSTEM
 */
record HoldReason(String code, String text, String whoActs) {
    private static final String BY_COMPLIANCE = "A compliance review is under way. Payments wait until it is done.";

    static HoldReason of(Payability payability) {
        return payability.reasons().stream()
                .findFirst()
                .map(HoldReason::of)
                .orElseGet(() -> new HoldReason("NOT_PAYABLE", "The creator cannot be paid now", "FINANCE"));
    }

    private static HoldReason of(Payability.Reason reason) {
        boolean told = reason.code().equals(HoldCode.toldFinance(reason.code()));
        return new HoldReason(reason.code(), told ? reason.message() : BY_COMPLIANCE, reason.whoActs());
    }

    static HoldReason unknownPayee() {
        return new HoldReason("PAYEE_MISSING", "The creator is not registered as a payee", "FINANCE");
    }

    static HoldReason hit() {
        return new HoldReason(HoldCode.SCREENING_HIT.name(), BY_COMPLIANCE, "COMPLIANCE");
    }

    static HoldReason otherRail() {
        return new HoldReason(
                "RAIL_CHANGED", "The payout method or its currency changed after the batch was built", "FINANCE");
    }

    static HoldReason noRate(String currency) {
        return new HoldReason(
                "EXCHANGE_RATE_MISSING",
                "The payee is paid in " + currency
                        + " and no exchange rate is recent enough: load one, then issue the payout again",
                "FINANCE");
    }

    static HoldReason tooSmall(String currency) {
        return new HoldReason(
                "TRANSFER_TOO_SMALL", "The net amount is less than the smallest amount in " + currency, "FINANCE");
    }

    static HoldReason excluded(String text) {
        return new HoldReason("EXCLUDED", text, "FINANCE");
    }
}
