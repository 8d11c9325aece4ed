package dev.greenroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.screening.ListKind;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.screening.ScreeningLists;
import dev.greenroom.screening.ScreeningLists.Format;
import dev.greenroom.testing.DatabaseTest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code mvn -Pbench test}: 200,000 people against 40,000 entries with aliases, all and by a delta of 500 entries, and a file of
 * a million lines. JSON on the console and in {@code target/bench-screening.json}.
 */
class ScreeningBench extends DatabaseTest {
    private static final int PEOPLE = Integer.getInteger("bench.people", 200_000);
    private static final int ENTRIES = Integer.getInteger("bench.entries", 40_000);
    private static final int DELTA = 500;
    private static final int LINES = Integer.getInteger("bench.lines", 1_000_000);
    private static final int BATCH = 1_000;
    private static final String HEADER =
            "Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;NameAlias_WholeName;BirthDate_Year\n";

    @Autowired
    ScreeningLists lists;

    @Autowired
    Screener screener;

    private final BenchNames names = new BenchNames(7);
    private final Map<String, Object> report = new LinkedHashMap<>();

    @Test
    void everybodyAgainstTheListsAndAgainstADelta() throws IOException {
        var aliases = new ArrayList<String>();
        var entries = entries(aliases);
        var people = people(entries);

        report.put("people", PEOPLE);
        report.put("entries", ENTRIES);
        report.put("importSeconds", seconds(() -> load(ListKind.EU_FSF, Format.CSV, aliases)));
        long before = usedMegabytes();
        report.put("indexSeconds", seconds(screener::prepare));
        report.put("indexMegabytes", usedMegabytes() - before);
        screenAll(people.subList(0, PEOPLE / 20));
        rate("full", people, this::screenAll);

        var changed = changed(aliases);
        report.put("reimportSeconds", seconds(() -> load(ListKind.EU_FSF, Format.CSV, changed)));
        report.put("reindexSeconds", seconds(screener::prepare));
        rate("delta", people, this::screenDelta);

        long flat = usedMegabytes();
        try (var peak = new Peak()) {
            report.put("lines", LINES);
            report.put("linesSeconds", seconds(this::loadLines));
            report.put("linesPeakMegabytesMore", peak.megabytes() - flat);
        }
        report.put("processors", Runtime.getRuntime().availableProcessors());
        report.put("systemLoad", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
        System.out.println(json);
        Files.writeString(Path.of("target", "bench-screening.json"), json);
        assertThat(report).containsKey("fullPerSecond");
    }

    private interface Screening {
        List<Screener.Result> of(List<Subject> subjects);
    }

    private List<Screener.Result> screenAll(List<Subject> subjects) {
        return screener.screenAll(subjects);
    }

    private List<Screener.Result> screenDelta(List<Subject> subjects) {
        return screener.screenAgainst(subjects, ListKind.EU_FSF, 1);
    }

    /** On all processors, in batches as a rescreening takes them. */
    private void rate(String name, List<Subject> people, Screening screening) {
        var hits = new AtomicLong();
        var likely = new AtomicLong();
        long begin = System.nanoTime();
        IntStream.range(0, (people.size() + BATCH - 1) / BATCH).parallel().forEach(batch -> {
            var part = people.subList(batch * BATCH, Math.min(people.size(), (batch + 1) * BATCH));
            for (var result : screening.of(part)) {
                hits.addAndGet(result.hits().size());
                likely.addAndGet(result.hits().stream()
                        .filter(hit -> hit.band() != Band.LOG)
                        .count());
            }
        });
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        report.put(name + "Seconds", seconds);
        report.put(name + "PerSecond", Math.round(people.size() / seconds));
        report.put(name + "Hits", hits.get());
        report.put(name + "HitsForReview", likely.get());
    }

    /** Lines of the European CSV: an entity has one to three names. */
    private List<String> entries(List<String> lines) {
        var all = new ArrayList<String>();
        for (int entity = 0; entity < ENTRIES; entity++) {
            boolean firm = entity % 10 == 0;
            int count = 1 + names.upTo(3);
            for (int alias = 0; alias < count; alias++) {
                var name = firm ? names.firm() : alias == 2 && names.upTo(3) == 0 ? names.han() : names.listed();
                all.add(name);
                lines.add(line(entity, firm, name, 1940 + names.upTo(60)));
            }
        }
        return all;
    }

    private static String line(int entity, boolean firm, String name, int year) {
        return entity + ";EU." + entity + ";" + (firm ? "E" : "P") + ";\"" + name + "\";" + (firm ? "" : year);
    }

    /** One in two hundred bears a listed name. */
    private List<Subject> people(List<String> listed) {
        var people = new ArrayList<Subject>();
        for (int person = 0; person < PEOPLE; person++) {
            var name = person % 200 == 0 ? listed.get(names.upTo(listed.size())) : names.person();
            people.add(new Subject(
                    name, "PERSON", LocalDate.of(1950 + names.upTo(58), 1 + names.upTo(12), 1), null, List.of()));
        }
        return people;
    }

    private List<String> changed(List<String> lines) {
        var changed = new ArrayList<>(lines);
        for (int entity = 0; entity < DELTA; entity++) {
            changed.add(line(ENTRIES + entity, false, names.listed(), 1940 + names.upTo(60)));
        }
        return changed;
    }

    private void load(ListKind kind, Format format, List<String> lines) {
        write(
                HEADER,
                lines.size(),
                lines::get,
                file -> lists.replace(kind, format, Files.newInputStream(file), "bench"));
    }

    /** The publisher's file with a million entries: each passes through. */
    private void loadLines() {
        write(
                "",
                LINES,
                number -> (number + 1) + ",\"" + names.listed() + "\",\"individual\"" + ",-0- ".repeat(9),
                file -> lists.replace(ListKind.OFAC_SDN, Format.CSV, Files.newInputStream(file), "bench"));
    }

    private interface Take {
        void file(Path file) throws IOException;
    }

    private static void write(String header, int lines, java.util.function.IntFunction<String> line, Take take) {
        try {
            var file = Files.createTempFile("greenroom-bench", ".csv");
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                writer.write(header);
                for (int number = 0; number < lines; number++) {
                    writer.write(line.apply(number));
                    writer.write('\n');
                }
            }
            take.file(file);
            Files.delete(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }

    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** The most memory that was in use right after a collection since it was made, looked at each second. */
    private static final class Peak implements AutoCloseable {
        private final AtomicLong most = new AtomicLong();
        private final java.util.concurrent.ScheduledExecutorService clock =
                java.util.concurrent.Executors.newSingleThreadScheduledExecutor();

        Peak() {
            clock.scheduleAtFixedRate(
                    () -> most.accumulateAndGet(usedMegabytes(), Math::max),
                    1,
                    1,
                    java.util.concurrent.TimeUnit.SECONDS);
        }

        long megabytes() {
            return most.get();
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }
}
