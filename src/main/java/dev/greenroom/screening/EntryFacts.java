package dev.greenroom.screening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.greenroom.vault.Mask;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of an entry at the time of a hit, as an officer may see it.
 *
 * @param kind PERSON, ENTITY, THING or ANY
 * @param births days, years or ranges of years, several are alternatives
 * @param nationalities ISO 3166-1 alpha-2
 * @param identifiers masked; our own list knows none in clear and shows only that there is one
 * @param programmes the sanctions programmes or regulations
 * @param reason why somebody is on our own list, or what a publisher remarks
 * @param evidence on our own list only
 * @param from first day in force, on our own list only, as 2026-11-21
 * @param to last day in force
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record EntryFacts(
        String kind,
        String name,
        List<Alias> aliases,
        List<String> births,
        List<String> nationalities,
        List<String> identifiers,
        List<String> programmes,
        List<String> addresses,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable String from,
        @Nullable String to) {
    private static final String SEALED = "on file";

    public EntryFacts {
        aliases = listOf(aliases);
        births = listOf(births);
        nationalities = listOf(nationalities);
        identifiers = listOf(identifiers);
        programmes = listOf(programmes);
        addresses = listOf(addresses);
    }

    /** @param weak the publisher calls it a weak or low-quality alias */
    public record Alias(String name, boolean weak) {}

    static EntryFacts of(ListKind list, ListEntry entry) {
        return new EntryFacts(
                entry.kind().name(),
                entry.name(),
                entry.aliases().stream()
                        .map(alias -> new Alias(alias.name(), alias.weak()))
                        .toList(),
                entry.births().stream().map(Birth::text).toList(),
                List.copyOf(entry.nationalities()),
                entry.identifiers().stream()
                        .map(number -> list == ListKind.OWN ? SEALED : Mask.tail(number))
                        .toList(),
                List.copyOf(entry.programmes()),
                List.copyOf(entry.addresses()),
                entry.reason(),
                entry.evidence(),
                text(entry.from()),
                text(entry.to()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
