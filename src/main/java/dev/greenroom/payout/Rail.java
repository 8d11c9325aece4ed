package dev.greenroom.payout;

import dev.greenroom.application.Applicant.PayoutMethod;
import java.util.Locale;
import java.util.Set;

/**
 * The way money takes. Each rail has batches of its own; all of them are told to the bank by pain.001 (see
 * {@code docs/decisions/0008-rails-and-payment-files.md}).
 */
public enum Rail {
    /** A card of a bank in China, bank by CNAPS code. */
    CNAPS,
    /** An IBAN of the Single Euro Payments Area, in euro. */
    SEPA,
    /** Any other IBAN, and any other currency. */
    SWIFT,
    ALIPAY,
    WECHAT;

    /** Countries of IBANs that SEPA reaches, as banks publish them; one that is missing is reached by SWIFT, too. */
    private static final Set<String> SEPA_AREA = Set.of(
            ("AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO SE SI SK"
                            + " SM VA")
                    .split(" "));

    /** @param currency of the transfer */
    static Rail of(PayoutMethod method, String currency) {
        return switch (method.method()) {
            case "CN_BANK_CARD" -> CNAPS;
            case "IBAN" -> "EUR".equals(currency) && isInSepaArea(method.account()) ? SEPA : SWIFT;
            case "ALIPAY" -> ALIPAY;
            case "WECHAT" -> WECHAT;
            default -> throw new IllegalArgumentException("No rail for this payout method");
        };
    }

    private static boolean isInSepaArea(String iban) {
        var account = iban.strip().toUpperCase(Locale.ROOT);
        return account.length() > 2 && SEPA_AREA.contains(account.substring(0, 2));
    }

    /** SEPA and SWIFT carry Latin letters only. */
    boolean latinOnly() {
        return this == SEPA || this == SWIFT;
    }
}
