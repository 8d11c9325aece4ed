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

    /** Without spaces, in upper case: as a bank file wants it. */
    public static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
