package dev.greenroom.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What the chain's head was at a time, written outside the database: the chain must have this entry with this hash for ever.
 *
 * @param database which database's chain, because one file may have known several
 */
record Anchor(String database, long entry, String hash, Instant at) {
    private static final int WORDS = 5;

    /** One line of the file, without its end. */
    String line(Seal seal) {
        return content() + " " + seal.ofAnchor(content());
    }

    private String content() {
        return String.join(" ", database, Long.toString(entry), hash, at.toString());
    }

    /** Empty when the line was not written by {@link #line} with this key. */
    static Optional<Anchor> read(String line, Seal seal) {
        var words = line.split(" ", -1);
        if (words.length != WORDS
                || !seal.ofAnchor(line.substring(0, line.lastIndexOf(' '))).equals(words[4])) {
            return Optional.empty();
        }
        return Optional.of(new Anchor(words[0], Long.parseLong(words[1]), words[2], Instant.parse(words[3])));
    }
}
