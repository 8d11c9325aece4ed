package dev.greenroom.alert;

import java.util.Locale;

/** Names of alerts for people. */
final class AlertWords {
    private AlertWords() {}

    /** {@code List hit OFAC SDN}, {@code Shared account}. */
    static String of(Alert alert) {
        var words = alert.code().replace('_', ' ');
        return alert.kind() == AlertKind.SCREENING
                ? "List hit " + words
                : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
