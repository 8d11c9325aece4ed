package dev.greenroom.screening;

import dev.greenroom.screening.ListEntry.Kind;
import dev.greenroom.screening.Screener.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** Names with what must come of comparing them, from name-pairs.csv. */
final class NamePairs {
    /** In rising order. */
    enum Outcome {
        NONE,
        LOG,
        REVIEW,
        BLOCK
    }

    /** What was found for a pair. */
    record Judged(Pair pair, Outcome found, double score) {
        boolean holds() {
            return found.compareTo(pair.least()) >= 0 && found.compareTo(pair.most()) <= 0;
        }

        boolean isLikely() {
            return found.compareTo(Outcome.REVIEW) >= 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s (%s to %s): %s %.3f, %s",
                    pair.search() + " / " + pair.entry(),
                    pair.least(),
                    pair.most(),
                    found,
                    score,
                    pair.why());
        }
    }

    record Pair(String id, Subject subject, Kind entryKind, String entry, Outcome least, Outcome most, String why) {
        String search() {
            return subject.name();
        }

        /** The same person: an officer must see it. */
        boolean isPositive() {
            return least.compareTo(Outcome.REVIEW) >= 0;
        }

        /** Another person: no officer should see it. */
        boolean isNegative() {
            return most.compareTo(Outcome.LOG) <= 0;
        }

        /** A line of sdn.csv. */
        String sdnLine() {
            var type = entryKind == Kind.PERSON ? "individual" : "-0-";
            return id + ",\"" + entry + "\",\"" + type + "\"" + ",-0- ".repeat(9) + "\r\n";
        }
    }

    private NamePairs() {}

    static List<Pair> all() throws IOException {
        var text = new ClassPathResource("screening/name-pairs.csv").getContentAsString(StandardCharsets.UTF_8);
        var pairs = new ArrayList<Pair>();
        for (var line :
                text.lines().skip(1).filter(each -> !each.startsWith("#")).toList()) {
            var columns = line.split(";");
            var kinds = columns[1].split(":");
            pairs.add(new Pair(
                    String.valueOf(1000 + pairs.size()),
                    new Subject(columns[0], kinds[0], null, null, List.of()),
                    Kind.valueOf(kinds[kinds.length - 1]),
                    columns[2],
                    Outcome.valueOf(columns[3]),
                    Outcome.valueOf(columns[4]),
                    columns[5]));
        }
        return pairs;
    }

    static Judged judge(Pair pair, List<Screener.Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.entryId().equals(pair.id()))
                .findFirst()
                .map(hit -> new Judged(pair, Outcome.valueOf(hit.band().name()), hit.score()))
                .orElseGet(() -> new Judged(pair, Outcome.NONE, 0));
    }
}
