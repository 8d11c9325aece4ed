package dev.greenroom.payout;

import dev.greenroom.application.Applicant.PayoutMethod;

/**
 * The way money takes. Each rail has batches of its own; all of them are told to the bank by pain.001 (see
 * {@code docs/decisions/0008-rails-and-payment-files.md}).
 */
public enum Rail {
    /** A card of a bank in China, bank by CNAPS code. */
    CNAPS,
    /** An IBAN, in euro. */
    SEPA,
    /** An IBAN, in another currency. */
    SWIFT,
    ALIPAY,
    WECHAT;

    /** @param currency of the transfer */
    static Rail of(PayoutMethod method, String currency) {
        return switch (method.method()) {
            case "CN_BANK_CARD" -> CNAPS;
            case "IBAN" -> "EUR".equals(currency) ? SEPA : SWIFT;
            case "ALIPAY" -> ALIPAY;
            case "WECHAT" -> WECHAT;
            default -> throw new IllegalArgumentException("No rail for this payout method");
        };
    }

    /** SEPA and SWIFT carry Latin letters only. */
    boolean latinOnly() {
        return this == SEPA || this == SWIFT;
    }
}
