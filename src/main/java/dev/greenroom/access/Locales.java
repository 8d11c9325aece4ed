package dev.greenroom.access;

import java.util.Set;

/** The languages that Greenroom speaks: those of the United Nations. */
public final class Locales {
    public static final Set<String> ALL = Set.of("zh", "en", "ru", "fr", "es", "ar");
    static final String OF_STAFF = "en";

    private Locales() {}
}
