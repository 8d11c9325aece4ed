package dev.greenroom.identifier;

import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.UnsupportedCountryException;

/** IBAN (ISO 13616), BIC (ISO 9362) and CNAPS bank code. */
public final class BankAccount {
    private static final Pattern CNAPS = Pattern.compile("[0-9]{12}");

    /**
     * Central bank and treasury; policy banks; the four big banks; national and local banks, village and online banks;
     * credit cooperatives and the postal bank; foreign banks.
     */
    private static final Pattern KNOWN_BANK = Pattern.compile(
            "(001|011|20[1-3]|10[2-5]|30[1-9]|31[0-9]|32[0-6]|40[1-3]|5[0-9]{2}|6[0-9]{2}|7[0-8][0-9]).*");

    private BankAccount() {}

    /** Country, length, structure and modulo 97; spaces do not matter. */
    public static boolean isIban(String text) {
        try {
            IbanUtil.validate(compact(text));
            return true;
        } catch (Iban4jException | IndexOutOfBoundsException wrong) {
            return false;
        }
    }

    public static boolean isBic(String text) {
        try {
            BicUtil.validate(compact(text));
            return true;
        } catch (BicFormatException | UnsupportedCountryException wrong) {
            return false;
        }
    }

    /** Twelve digits; the check digit's rule is not published, so it is not checked. */
    public static boolean isCnaps(String text) {
        return CNAPS.matcher(text.strip()).matches();
    }

    /** The first three digits name a bank that is known here; another is a note and no fault. */
    public static boolean isKnownBank(String cnaps) {
        return KNOWN_BANK.matcher(cnaps.strip()).matches();
    }

    /** Without spaces, in upper case: as a bank file wants it. */
    public static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
