package dev.greenroom.screening;

import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.vault.Mask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person or firm and a list entry side by side, for an officer's page: {@code screening/hit :: hit(comparison)}. Identifiers
 * are masked on both sides.
 */
public record Comparison(Hit hit, List<Row> rows) {
    private static final String YES_BY_YEAR = "birthYear";

    /**
     * One field.
     *
     * @param person what the subject says, empty when it says nothing
     * @param entry what the list says, empty when it says nothing
     */
    public record Row(Field field, List<String> person, List<String> entry, Agreement agrees) {}

    /** What is compared, or only told by the list. */
    public enum Field {
        NAME,
        OTHER_NAMES,
        KIND,
        BIRTH_DATE,
        NATIONALITY,
        IDENTIFIER,
        ADDRESS,
        PROGRAMME,
        REASON,
        EVIDENCE,
        IN_FORCE;

        /** In English, as staff pages show it. */
        public String label() {
            var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    /** UNKNOWN when one side says nothing. */
    public enum Agreement {
        YES,
        NO,
        UNKNOWN
    }

    /** @param subjects all who were screened together: the hit is laid beside the one whose name it found */
    public static Comparison of(Collection<Subject> subjects, Hit hit) {
        return of(
                subjects.stream()
                        .filter(subject -> subject.name().equals(hit.searchedName()))
                        .findFirst()
                        .orElseGet(() -> subjects.iterator().next()),
                hit);
    }

    public static Comparison of(Subject subject, Hit hit) {
        var rows = new ArrayList<Row>();
        var matched = hit.matchedName() == null ? hit.name() : hit.matchedName();
        var searched = hit.searchedName() == null ? subject.name() : hit.searchedName();
        rows.add(new Row(Field.NAME, List.of(searched), List.of(matched), told(hit, "name", Agreement.NO)));
        var entry = hit.entry();
        if (entry != null) {
            facts(subject, hit, matched, entry, rows);
        }
        return new Comparison(hit, List.copyOf(rows));
    }

    private static void facts(Subject subject, Hit hit, String matched, EntryFacts entry, List<Row> rows) {
        var others = new ArrayList<String>();
        if (!entry.name().equals(matched)) {
            others.add(entry.name());
        }
        entry.aliases().stream()
                .filter(alias -> !alias.name().equals(matched))
                .map(alias -> alias.weak() ? alias.name() + " (weak)" : alias.name())
                .forEach(others::add);
        listed(Field.OTHER_NAMES, others, rows);
        boolean anyKind = entry.kind().equals(ListEntry.Kind.ANY.name());
        rows.add(new Row(
                Field.KIND,
                List.of(words(subject.kind())),
                anyKind ? List.of() : List.of(words(entry.kind())),
                anyKind ? Agreement.UNKNOWN : yesIf(entry.kind().equals(subject.kind()))));
        rows.add(new Row(Field.BIRTH_DATE, text(subject.birthDate()), entry.births(), birth(hit)));
        rows.add(new Row(
                Field.NATIONALITY,
                subject.nationality() == null ? List.of() : List.of(subject.nationality()),
                entry.nationalities(),
                told(hit, "nationality", Agreement.UNKNOWN)));
        rows.add(identifiers(subject, hit, entry));
        listed(Field.ADDRESS, entry.addresses(), rows);
        listed(Field.PROGRAMME, entry.programmes(), rows);
        listed(Field.REASON, text(entry.reason()), rows);
        listed(Field.EVIDENCE, text(entry.evidence()), rows);
        if (entry.from() != null || entry.to() != null) {
            var until = entry.to() == null ? "" : " until " + entry.to();
            listed(Field.IN_FORCE, List.of((entry.from() == null ? "" : "from " + entry.from()) + until), rows);
        }
    }

    private static Row identifiers(Subject subject, Hit hit, EntryFacts entry) {
        var own = subject.identifiers().stream()
                .map(identifier -> words(identifier.type()) + " " + Mask.tail(identifier.number()))
                .toList();
        boolean bothKnown = !own.isEmpty() && !entry.identifiers().isEmpty();
        return new Row(
                Field.IDENTIFIER,
                own,
                entry.identifiers(),
                told(hit, "identifier", bothKnown ? Agreement.NO : Agreement.UNKNOWN));
    }

    private static Agreement birth(Hit hit) {
        return hit.agreed().contains(YES_BY_YEAR) ? Agreement.YES : told(hit, "birthDate", disagreedYear(hit));
    }

    private static Agreement disagreedYear(Hit hit) {
        return hit.disagreed().contains(YES_BY_YEAR) ? Agreement.NO : Agreement.UNKNOWN;
    }

    private static Agreement told(Hit hit, String fact, Agreement otherwise) {
        if (hit.agreed().contains(fact)) {
            return Agreement.YES;
        }
        return hit.disagreed().contains(fact) ? Agreement.NO : otherwise;
    }

    private static Agreement yesIf(boolean agrees) {
        return agrees ? Agreement.YES : Agreement.NO;
    }

    private static void listed(Field field, List<String> values, List<Row> rows) {
        if (!values.isEmpty()) {
            rows.add(new Row(field, List.of(), List.copyOf(values), Agreement.UNKNOWN));
        }
    }

    private static List<String> text(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static String words(String code) {
        return switch (code) {
            case "CN_RESIDENT_ID" -> "Resident id";
            case "TAX_ID" -> "Tax id";
            case "USCC" -> "Credit code";
            default ->
                code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
