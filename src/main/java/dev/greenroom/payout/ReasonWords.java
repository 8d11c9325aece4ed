package dev.greenroom.payout;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain words for the bank's reason codes (ISO 20022 external codes); free text of a report is never repeated. */
final class ReasonWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("AC01", "The account number is wrong"),
            Map.entry("AC03", "The payee's account is not valid"),
            Map.entry("AC04", "The account is closed"),
            Map.entry("AC06", "The account is blocked"),
            Map.entry("AC16", "The card number is not valid"),
            Map.entry("AG01", "This kind of payment is forbidden on the account"),
            Map.entry("AM02", "The amount is not allowed"),
            Map.entry("AM03", "The currency is not allowed"),
            Map.entry("AM04", "The paying account had too little money"),
            Map.entry("AM05", "The bank takes it for a duplicate"),
            Map.entry("AM09", "The amount differs"),
            Map.entry("AM10", "The control sum is wrong"),
            Map.entry("BE01", "Name and account do not belong together"),
            Map.entry("RR04", "Refused for a regulatory reason"));

    private ReasonWords() {}

    static String of(@Nullable String code) {
        return WORDS.getOrDefault(
                code == null ? "" : code, "The bank gave the reason " + (code == null ? "none" : code));
    }
}
