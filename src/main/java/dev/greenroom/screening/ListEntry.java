package dev.greenroom.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person, firm or vessel on a list.
 *
 * @param entryId the publisher's own id
 * @param births what is known of the birth date; several are alternatives
 * @param nationalities ISO 3166-1 alpha-2
 * @param identifiers normalised numbers; on our own list their blind indexes
 * @param programmes the sanctions programmes or regulations
 * @param from first day in force, on our own list only
 * @param to last day in force
 * @param reason why somebody is on our own list, or what a publisher remarks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListEntry(
        String entryId,
        Kind kind,
        String name,
        List<Alias> aliases,
        List<Birth> births,
        Set<String> nationalities,
        Set<String> identifiers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<String> programmes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> addresses,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        @Nullable String evidence) {
    ListEntry {
        aliases = List.copyOf(aliases);
        births = List.copyOf(births);
        nationalities = sorted(nationalities);
        identifiers = sorted(identifiers);
        programmes = sorted(programmes);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }

    enum Kind {
        PERSON,
        ENTITY,
        /** Vessels, aircraft: never a creator. */
        THING,
        ANY
    }

    /** @param weak the publisher calls it a weak or low-quality alias */
    record Alias(String name, boolean weak) {}

    /** Always in the same order, so that the same entry is the same text; entries stored before lack some. */
    private static Set<String> sorted(@Nullable Set<String> values) {
        return values == null ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** What is there of an address, in its order; null when nothing is. */
    static @Nullable String joined(@Nullable String... parts) {
        var joined =
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    static Draft draft(String entryId, Kind kind, String name) {
        return new Draft(entryId, kind, name);
    }

    /** An entry while its parts are read. */
    static final class Draft {
        private final String entryId;
        private final Kind kind;
        private final String name;
        private final Set<Alias> aliases = new LinkedHashSet<>();
        private final List<Birth> births = new ArrayList<>();
        private final Set<String> nationalities = new TreeSet<>();
        private final Set<String> identifiers = new TreeSet<>();
        private final Set<String> programmes = new TreeSet<>();
        private final Set<String> addresses = new LinkedHashSet<>();
        private final Set<String> remarks = new LinkedHashSet<>();

        private Draft(String entryId, Kind kind, String name) {
            this.entryId = entryId;
            this.kind = kind;
            this.name = name;
        }

        void alias(String alias, boolean weak) {
            if (!alias.isBlank() && !alias.strip().equals(name)) {
                aliases.add(new Alias(alias.strip(), weak));
            }
        }

        void birth(@Nullable Birth birth) {
            if (birth != null && !births.contains(birth)) {
                births.add(birth);
            }
        }

        void nationality(@Nullable String code) {
            if (code != null) {
                nationalities.add(code);
            }
        }

        void identifier(String number) {
            var normal = Identifiers.normal(number);
            if (normal.length() >= Identifiers.SHORTEST) {
                identifiers.add(normal);
            }
        }

        void programme(@Nullable String programme) {
            if (programme != null && !programme.isBlank()) {
                programmes.add(programme.strip());
            }
        }

        void address(@Nullable String address) {
            if (address != null && !address.isBlank()) {
                addresses.add(address.strip());
            }
        }

        /** What an officer may want to read besides the facts that are compared. */
        void remark(@Nullable String remark) {
            if (remark != null && !remark.isBlank()) {
                remarks.add(remark.strip());
            }
        }

        ListEntry finish() {
            return new ListEntry(
                    entryId,
                    kind,
                    name,
                    List.copyOf(aliases),
                    births,
                    nationalities,
                    identifiers,
                    programmes,
                    List.copyOf(addresses),
                    null,
                    null,
                    remarks.isEmpty() ? null : String.join("; ", remarks),
                    null);
        }
    }
}
