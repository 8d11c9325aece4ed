package dev.greenroom.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164; a bare Chinese mobile number is read as one of +86. */
public final class PhoneNumber {
    private static final Pattern SEPARATORS = Pattern.compile("[ ()-]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    private PhoneNumber() {}

    /** The number as {@code +8613912345678}; empty when it is none. */
    public static Optional<String> read(String text) {
        var number = SEPARATORS.matcher(text.strip()).replaceAll("");
        if (CHINESE_MOBILE.matcher(number).matches()) {
            return Optional.of("+86" + number);
        }
        return INTERNATIONAL.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
