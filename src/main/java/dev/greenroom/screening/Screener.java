package dev.greenroom.screening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.greenroom.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a person or entity with all lists in force. Stores nothing. */
@Component
public class Screener {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Comparator<Hit> STRONGEST_FIRST = Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(Hit::list)
            .thenComparing(Hit::entryId);

    private final ListsInForce lists;
    private final ListMatcher matcher;
    private final Barred barred;
    private final Vault vault;
    private final Clock clock;

    Screener(ListsInForce lists, ScreeningBands bands, Barred barred, Vault vault, Clock clock) {
        this.lists = lists;
        this.barred = barred;
        this.matcher = new ListMatcher(bands);
        this.vault = vault;
        this.clock = clock;
    }

    /** Builds the index of lists that changed; else the first screening after an import would wait for it. */
    public void prepare() {
        lists.current();
    }

    public Result screen(Subject subject) {
        return screenAll(List.of(subject)).getFirst();
    }

    /** In the order of the subjects, all against the same versions of the lists. */
    public List<Result> screenAll(List<Subject> subjects) {
        var current = lists.current();
        var barredHits = barred.hits(subjects).iterator();
        return subjects.stream()
                .map(subject -> screen(subject, current, barredHits.next()))
                .toList();
    }

    /**
     * A delta: the subjects against what was added to or changed in one list after a version of it. Nothing when the list
     * is no newer.
     */
    public List<Result> screenAgainst(List<Subject> subjects, ListKind kind, long sinceVersion) {
        var changed = lists.changedSince(kind, sinceVersion);
        return subjects.stream()
                .map(subject -> screen(subject, changed, List.of()))
                .toList();
    }

    private Result screen(Subject subject, Collection<ListSnapshot> current, List<Hit> barredHits) {
        var name = NameText.of(subject.name());
        var today = LocalDate.now(clock.withZone(ZONE));
        var listed = current.stream()
                .flatMap(list -> matcher.hits(subject, name, list, today, number -> key(list.kind(), number)));
        var hits = Stream.concat(listed, barredHits.stream())
                .sorted(STRONGEST_FIRST)
                .toList();
        boolean ownIdentifier = hits.stream()
                .anyMatch(hit ->
                        hit.list().equals(ListKind.OWN.name()) && hit.agreed().contains("identifier"));
        var versions = new TreeMap<ListKind, Long>();
        current.forEach(list -> versions.put(list.kind(), list.version()));
        return new Result(!current.isEmpty(), ownIdentifier, hits, versions);
    }

    private String key(ListKind list, String number) {
        return list == ListKind.OWN ? vault.blindIndex(Vault.Kind.ID_NUMBER, number) : number;
    }

    /** @param kind PERSON or ENTITY */
    public record Subject(
            String name,
            String kind,
            @Nullable LocalDate birthDate,
            @Nullable String nationality,
            List<Identifier> identifiers) {}

    /** @param type CN_RESIDENT_ID, PASSPORT, OTHER, TAX_ID, USCC, PHONE or ACCOUNT */
    public record Identifier(String type, String number) {}

    /**
     * @param listsLoaded false when no list was ever loaded: never clear, never refuse then
     * @param versions of the lists that were compared
     */
    public record Result(boolean listsLoaded, boolean ownIdentifier, List<Hit> hits, Map<ListKind, Long> versions) {
        public Result(boolean listsLoaded, boolean ownIdentifier, List<Hit> hits) {
            this(listsLoaded, ownIdentifier, hits, Map.of());
        }
    }

    /**
     * @param entryId the publisher's own id
     * @param name the entry's first name
     * @param band BLOCK (score 0.92 and above), REVIEW (0.85 and above) or LOG
     * @param agreed of name, birthDate, birthYear, nationality, identifier
     * @param disagreed of birthYear, nationality
     * @param searchedName the subject's name; null in hits stored before V210
     * @param matchedName the name or alias of the entry that is most alike; null in hits stored before V210
     * @param entry what the list said at that time; null in hits stored before V210
     * @param entryHash changes when the entry says something else; null in hits stored before V210
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Hit(
            String list,
            String entryId,
            String name,
            double score,
            Band band,
            List<String> agreed,
            List<String> disagreed,
            @Nullable String searchedName,
            @Nullable String matchedName,
            @Nullable EntryFacts entry,
            @Nullable String entryHash) {
        public Hit(
                String list,
                String entryId,
                String name,
                double score,
                Band band,
                List<String> agreed,
                List<String> disagreed) {
            this(list, entryId, name, score, band, agreed, disagreed, null, null, null, null);
        }
    }

    /** What a score means. */
    public enum Band {
        BLOCK,
        REVIEW,
        LOG
    }
}
