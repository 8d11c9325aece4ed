package dev.greenroom.performance;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.performance.LinePolicy.Checked;
import dev.greenroom.performance.PerformanceDesk.Receipt;
import dev.greenroom.performance.PerformanceDesk.RejectedLine;
import dev.greenroom.performance.PerformanceLines.Key;
import dev.greenroom.performance.PerformanceWeeks.Figures;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a performance file in chunks of lines and stores each chunk with a few statements. */
@Component
class FileIntake {
    /** Most rejected lines that an answer lists. */
    static final int LISTED = 10_000;

    private static final int CHUNK = 500;

    private final CreatorRegister creators;
    private final PerformanceLines lines;
    private final LinePolicy policy;

    FileIntake(CreatorRegister creators, PerformanceLines lines, Catalogue catalogue) {
        this.creators = creators;
        this.lines = lines;
        this.policy = new LinePolicy(code -> catalogue.has(CodeList.SUBJECT_AREAS, code));
    }

    /** @param seen the file was taken before: lines that are there stay as they are */
    Receipt take(BonusWeek week, long upload, Path file, boolean seen) {
        var taking = new Taking(week, upload, seen);
        try (var bytes = Files.newInputStream(file)) {
            taking.read(new BoundedLines(bytes));
        } catch (CharacterCodingException wrongBytes) {
            throw notThisFile("The file is not UTF-8 text");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return taking.receipt();
    }

    private static Rejected notThisFile(String why) {
        return Rejected.of("", "NOT_A_PERFORMANCE_FILE", why);
    }

    private record Numbered(int line, Figures figures) {}

    private final class Taking {
        private final BonusWeek week;
        private final long upload;
        private final boolean seen;
        private final List<Numbered> chunk = new ArrayList<>(CHUNK);
        private final List<RejectedLine> rejected = new ArrayList<>();
        private int rejectedTotal;
        private int accepted;
        private int changed;

        Taking(BonusWeek week, long upload, boolean seen) {
            this.week = week;
            this.upload = upload;
            this.seen = seen;
        }

        void read(BoundedLines file) throws IOException {
            var header = file.next();
            if (header == null || header.tooLong() || !LinePolicy.isHeader(header.text())) {
                throw notThisFile("The first line must be " + String.join(",", LinePolicy.HEADER));
            }
            for (var line = file.next(); line != null; line = file.next()) {
                if (!line.text().isEmpty()) {
                    take(line);
                }
            }
            storeChunk();
        }

        private void take(BoundedLines.Line line) {
            if (line.tooLong()) {
                reject(line.number(), "TOO_LONG", "A line has at most " + BoundedLines.LONGEST + " characters");
                return;
            }
            switch (policy.check(line.text())) {
                case Checked.Bad bad -> reject(line.number(), bad.code(), bad.message());
                case Checked.Good good -> chunk.add(new Numbered(line.number(), good.figures()));
            }
            if (chunk.size() == CHUNK) {
                storeChunk();
            }
        }

        private void storeChunk() {
            if (chunk.isEmpty()) {
                return;
            }
            var ids = new HashSet<String>();
            chunk.forEach(line -> ids.add(line.figures().creatorId().value()));
            var known = creators.known(ids);
            var stored = lines.stored(week, ids);
            var inChunk = new HashSet<Key>();
            var fresh = new ArrayList<Figures>();
            var replacing = new ArrayList<Figures>();
            for (Numbered line : chunk) {
                var key = Key.of(line.figures());
                var before = stored.get(key);
                if (!known.contains(key.creatorId())) {
                    reject(line.line(), "UNKNOWN_CREATOR", "creator_id names no creator");
                } else if (!inChunk.add(key) || (before != null && before.mentionedIn() == upload)) {
                    reject(line.line(), "DUPLICATE", "The file holds this creator, activity and subject area already");
                } else if (before == null) {
                    fresh.add(line.figures());
                    changed++;
                } else {
                    var now = seen ? before.figures() : line.figures();
                    replacing.add(now);
                    changed += now.equals(before.figures()) ? 0 : 1;
                }
            }
            accepted += fresh.size() + replacing.size();
            lines.insert(week, upload, fresh);
            lines.replace(week, upload, replacing);
            chunk.clear();
        }

        private void reject(int line, String code, String message) {
            rejectedTotal++;
            if (rejected.size() < LISTED) {
                rejected.add(new RejectedLine(line, code, message));
            }
        }

        Receipt receipt() {
            rejected.sort(Comparator.comparingInt(RejectedLine::line));
            return new Receipt(accepted, changed, rejectedTotal, List.copyOf(rejected));
        }
    }
}
