package dev.greenroom.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, List<Integer>> byHan = new HashMap<>();
    private final Map<String, List<String>> wordsByStart = new HashMap<>();
    private final Map<String, List<String>> wordsByEnd = new HashMap<>();
    private final Map<String, List<StoredEntry>> byIdentifier = new HashMap<>();

    /** One reading of one name of an entry. */
    record Listed(StoredEntry stored, String name, List<String> words, String han, boolean weak) {
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

    /** The readings that may be worth comparing: they share enough weight of alike words, or the Chinese characters. */
    List<Listed> candidates(NameText searched, double leastShare) {
        var found = new HashSet<Integer>();
        if (searched.isHan()) {
            found.addAll(byHan.getOrDefault(searched.han(), List.of()));
        }
        for (var reading : searched.readings()) {
            double least = leastShare
                    * reading.stream().mapToDouble(WordSimilarity::weight).sum();
            shared(reading).forEach((name, weight) -> {
                if (weight >= least) {
                    found.add(name);
                }
            });
        }
        return found.stream().map(names::get).toList();
    }

    private Map<Integer, Double> shared(List<String> reading) {
        var shared = new LinkedHashMap<Integer, Double>();
        for (var word : new HashSet<>(reading)) {
            if (WordSimilarity.isFiller(word)) {
                continue;
            }
            var reached = new HashSet<Integer>();
            alike(word).forEach(listed -> reached.addAll(byWord.getOrDefault(listed, List.of())));
            reached.forEach(name -> shared.merge(name, WordSimilarity.weight(word), Double::sum));
        }
        return shared;
    }

    /** Words of the list that count as this one; only those with the same first or the same last letters are looked at. */
    private Set<String> alike(String word) {
        var alike = new HashSet<String>();
        if (byWord.containsKey(word)) {
            alike.add(word);
        }
        for (var near : wordsByStart.getOrDefault(start(word), List.of())) {
            if (WordSimilarity.of(word, near) > 0) {
                alike.add(near);
            }
        }
        for (var near : wordsByEnd.getOrDefault(end(word), List.of())) {
            if (WordSimilarity.of(word, near) > 0) {
                alike.add(near);
            }
        }
        return alike;
    }

    private void add(StoredEntry stored, String name, boolean weak) {
        var text = NameText.of(name);
        for (var words : text.readings()) {
            if (words.isEmpty()) {
                continue;
            }
            int number = names.size();
            names.add(new Listed(stored, name, words, text.han(), weak));
            if (text.isHan()) {
                byHan.computeIfAbsent(text.han(), none -> new ArrayList<>(1)).add(number);
            }
            for (var word : new HashSet<>(words)) {
                byWord.computeIfAbsent(word, first -> {
                            wordsByStart
                                    .computeIfAbsent(start(first), none -> new ArrayList<>())
                                    .add(first);
                            wordsByEnd
                                    .computeIfAbsent(end(first), none -> new ArrayList<>())
                                    .add(first);
                            return new ArrayList<>(1);
                        })
                        .add(number);
            }
        }
    }

    private static String start(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    private static String end(String word) {
        return word.substring(Math.max(0, word.length() - 3));
    }
}
