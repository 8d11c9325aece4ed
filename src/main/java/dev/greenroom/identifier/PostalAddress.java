package dev.greenroom.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses made comparable: width, case, spaces and punctuation do not matter. */
public final class PostalAddress {
    private static final int SHORTEST = 6;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile(".*(\\p{N}|[一二三四五六七八九十百]+[号弄室楼栋幢单]).*");

    private PostalAddress() {}

    /** Empty for a place that many share: a town or street without a number. */
    public static Optional<String> comparable(String address) {
        var folded = NEITHER_LETTER_NOR_DIGIT
                .matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return Optional.of(folded)
                .filter(text ->
                        text.length() >= SHORTEST && NUMBER.matcher(text).matches());
    }
}
