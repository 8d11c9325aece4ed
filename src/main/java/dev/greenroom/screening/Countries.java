package dev.greenroom.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the English country names of the lists into ISO 3166-1 alpha-2. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** @return null for a name that is not known */
    static @Nullable String code(String name) {
        return CODES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(Locale.of("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        codes.putAll(Map.ofEntries(
                Map.entry("korea, north", "KP"),
                Map.entry("democratic people's republic of korea", "KP"),
                Map.entry("korea, south", "KR"),
                Map.entry("burma", "MM"),
                Map.entry("myanmar", "MM"),
                Map.entry("iran (islamic republic of)", "IR"),
                Map.entry("islamic republic of iran", "IR"),
                Map.entry("russian federation", "RU"),
                Map.entry("syrian arab republic", "SY"),
                Map.entry("congo, democratic republic of the", "CD"),
                Map.entry("democratic republic of the congo", "CD"),
                Map.entry("congo, republic of the", "CG"),
                Map.entry("venezuela (bolivarian republic of)", "VE"),
                Map.entry("bosnia and herzegovina", "BA"),
                Map.entry("cote d ivoire", "CI"),
                Map.entry("united states of america", "US"),
                Map.entry("united kingdom of great britain and northern ireland", "GB"),
                Map.entry("people's republic of china", "CN"),
                Map.entry("turkey", "TR"),
                Map.entry("the gambia", "GM"),
                Map.entry("viet nam", "VN"),
                Map.entry("united republic of tanzania", "TZ"),
                Map.entry("libyan arab jamahiriya", "LY")));
        return Map.copyOf(codes);
    }
}
