package dev.greenroom.screening;

import dev.greenroom.screening.HitPolicy.NameMatch;
import dev.greenroom.screening.ListSnapshot.Listed;
import dev.greenroom.screening.NameText.Reading;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares one subject with one list. Pure. */
final class ListMatcher {
    private final ScreeningBands bands;
    private final NameMatchPolicy names;
    private final HitPolicy policy;

    ListMatcher(ScreeningBands bands) {
        this.bands = bands;
        this.names = new NameMatchPolicy(bands);
        this.policy = new HitPolicy(bands);
    }

    /** @param key how this list writes an identifier */
    Stream<Hit> hits(Subject subject, NameText name, ListSnapshot list, LocalDate today, Function<String, String> key) {
        var best = new IdentityHashMap<StoredEntry, NameMatch>();
        boolean firm = subject.kind().equals(ListEntry.Kind.ENTITY.name());
        for (var candidate : list.candidates(name, firm)) {
            if (isSameKind(subject, candidate.entry())) {
                best.merge(
                        candidate.stored(),
                        new NameMatch(score(name, candidate, firm), candidate.name()),
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

    private double score(NameText searched, Listed listed, boolean firm) {
        double best = 0;
        for (var reading : searched.readings()) {
            double sound = bySound(reading, listed.reading());
            best = Math.max(best, names.score(reading, listed.reading(), firm) * sound);
        }
        if (searched.isHan() && !listed.han().isEmpty()) {
            double alike = HanNames.alike(searched.han(), listed.han(), firm);
            boolean one = searched.han().codePointCount(0, searched.han().length()) == 1;
            best = Math.max(best, one ? Math.min(alike, bands.block() - ScreeningBands.STEP) : alike);
        }
        return listed.weak() ? best * bands.weakAlias() : best;
    }

    private double bySound(Reading searched, Reading listed) {
        if (searched.fromHan() && listed.fromHan()) {
            return bands.homophone();
        }
        return searched.fromHan() || listed.fromHan() ? bands.pinyin() : 1;
    }

    private static boolean isSameKind(Subject subject, ListEntry entry) {
        return entry.kind() == ListEntry.Kind.ANY || entry.kind().name().equals(subject.kind());
    }
}
