package dev.greenroom.identifier;

import java.util.regex.Pattern;

/** The number of a Chinese bank card: 16 to 19 digits; spaces and dashes between them do not matter. */
public final class BankCard {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{16,19}");

    private static final Pattern UNION_PAY = Pattern.compile("(62|60|81).*");

    private BankCard() {}

    public static boolean hasShape(String text) {
        return SHAPE.matcher(digits(text)).matches();
    }

    /** Begins as UnionPay cards do; older cards of Chinese banks do not, so another beginning is a note and no fault. */
    public static boolean isUnionPay(String text) {
        return UNION_PAY.matcher(digits(text)).matches();
    }

    /** The Luhn checksum; sources disagree whether UnionPay follows it, so a failure is a warning and no fault. */
    public static boolean passesLuhn(String text) {
        var digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    public static String digits(String text) {
        return text.replaceAll("[ -]", "");
    }
}
