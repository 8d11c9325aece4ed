package dev.greenroom.screening;

import dev.greenroom.screening.NameText.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of one list, indexed in memory: by word, by Chinese characters, by identifier. Immutable once built, so it is
 * swapped whole.
 */
final class ListSnapshot {
    private final ListKind kind;
    private final long version;
    private final List<Listed> names = new ArrayList<>();
    private final NameIndex index;
    private final Map<String, List<Integer>> byHan = new HashMap<>();
    private final Map<String, List<StoredEntry>> byIdentifier = new HashMap<>();

    /** One reading of one name of an entry. */
    record Listed(StoredEntry stored, String name, Reading reading, String han, boolean weak) {
        ListEntry entry() {
            return stored.entry();
        }
    }

    ListSnapshot(ListKind kind, long version, Collection<StoredEntry> entries) {
        this.kind = kind;
        this.version = version;
        for (var stored : entries) {
            var entry = stored.entry();
            if (entry.kind() != ListEntry.Kind.THING) {
                add(stored, entry.name(), false);
                entry.aliases().forEach(alias -> add(stored, alias.name(), alias.weak()));
            }
            entry.identifiers().forEach(number -> byIdentifier
                    .computeIfAbsent(number, none -> new ArrayList<>(1))
                    .add(stored));
        }
        index = new NameIndex(names.stream().map(Listed::reading).toList(), firms());
    }

    private BitSet firms() {
        var firms = new BitSet(names.size());
        for (int name = 0; name < names.size(); name++) {
            firms.set(name, names.get(name).entry().kind() == ListEntry.Kind.ENTITY);
        }
        return firms;
    }

    ListKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    List<StoredEntry> withIdentifier(String identifier) {
        return byIdentifier.getOrDefault(identifier, List.of());
    }

    /** The names that may be worth comparing: they share alike words, or the Chinese characters. */
    Collection<Listed> candidates(NameText searched, boolean firm) {
        Set<Integer> found = new HashSet<>();
        if (searched.isHan()) {
            found.addAll(byHan.getOrDefault(HanNames.core(searched.han()), List.of()));
        }
        for (var reading : searched.readings()) {
            for (int name : index.candidates(reading, firm)) {
                found.add(name);
            }
        }
        return found.stream().map(names::get).toList();
    }

    private void add(StoredEntry stored, String name, boolean weak) {
        var text = NameText.of(name);
        for (var reading : text.readings()) {
            if (text.isHan()) {
                byHan.computeIfAbsent(HanNames.core(text.han()), none -> new ArrayList<>(1))
                        .add(names.size());
            }
            names.add(new Listed(stored, name, reading, text.han(), weak));
        }
    }
}
