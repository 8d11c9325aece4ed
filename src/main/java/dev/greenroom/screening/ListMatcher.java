package dev.greenroom.screening;

import dev.greenroom.screening.HitPolicy.NameMatch;
import dev.greenroom.screening.ListSnapshot.Listed;
import dev.greenroom.screening.NameMatchPolicy.Likeness;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares one subject with one list. Pure. */
final class ListMatcher {
    /** A name that shares less than this never reaches the lowest band. */
    private static final double LEAST_SHARE = 0.35;

    private final ScreeningBands bands;
    private final HitPolicy policy;

    ListMatcher(ScreeningBands bands) {
        this.bands = bands;
        this.policy = new HitPolicy(bands);
    }

    /** @param key how this list writes an identifier */
    Stream<Hit> hits(Subject subject, NameText name, ListSnapshot list, LocalDate today, Function<String, String> key) {
        var best = new IdentityHashMap<StoredEntry, NameMatch>();
        for (var candidate : list.candidates(name, LEAST_SHARE)) {
            if (isSameKind(subject, candidate.entry())) {
                best.merge(
                        candidate.stored(),
                        new NameMatch(score(name, candidate), candidate.name()),
                        (one, other) -> other.score() > one.score() ? other : one);
            }
        }
        var identified = identified(subject.identifiers(), list, key);
        identified.forEach(stored ->
                best.putIfAbsent(stored, new NameMatch(0, stored.entry().name())));
        return best.entrySet().stream()
                .filter(match -> match.getKey().entry().inForceOn(today))
                .flatMap(match -> policy
                        .judge(
                                subject,
                                list.kind(),
                                match.getKey(),
                                match.getValue(),
                                identified.contains(match.getKey()))
                        .stream());
    }

    private static Set<StoredEntry> identified(
            Collection<Screener.Identifier> identifiers, ListSnapshot list, Function<String, String> key) {
        Set<StoredEntry> entries = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var identifier : identifiers) {
            var number = Identifiers.normal(identifier.number());
            if (number.length() >= Identifiers.SHORTEST) {
                entries.addAll(list.withIdentifier(key.apply(number)));
            }
        }
        return entries;
    }

    private double score(NameText searched, Listed listed) {
        double best = 0;
        for (var reading : searched.readings()) {
            var likeness = NameMatchPolicy.compare(reading, listed.words());
            best = Math.max(best, policy.nameScore(likeness, listed.entry().kind(), bySound(searched, listed)));
        }
        if (searched.isHan() && searched.han().equals(listed.han())) {
            best = Math.max(best, sameCharacters(searched, listed));
        }
        return listed.weak() ? best * bands.weakAlias() : best;
    }

    /** Two or more equal Chinese characters are two words. */
    private double sameCharacters(NameText searched, Listed listed) {
        boolean onlyHan = searched.readings().stream().anyMatch(reading -> isSound(reading, listed.words()));
        var likeness = new Likeness(
                onlyHan ? 1 : 0, searched.han().codePointCount(0, searched.han().length()), true);
        return policy.nameScore(likeness, listed.entry().kind(), 1);
    }

    private static boolean isSound(List<String> reading, List<String> listed) {
        return String.join("", reading).equals(String.join("", listed));
    }

    private double bySound(NameText searched, Listed listed) {
        boolean listedHan = !listed.han().isEmpty();
        if (searched.isHan() && listedHan) {
            return bands.homophone();
        }
        return searched.isHan() || listedHan ? bands.pinyin() : 1;
    }

    private static boolean isSameKind(Subject subject, ListEntry entry) {
        return entry.kind() == ListEntry.Kind.ANY || entry.kind().name().equals(subject.kind());
    }
}
