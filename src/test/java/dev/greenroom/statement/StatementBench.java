package dev.greenroom.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.statement.StatementFonts.Style;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Phrase;

/**
 * {@code mvn -Pbench test}: statements in a second in each language, each with another name, beside the floor: the same page
 * in built-in Helvetica, with nothing embedded, drawn in the same JVM. JSON on the console and in
 * {@code target/bench-statements.json}.
 */
class StatementBench {
    private static final int STATEMENTS = Integer.getInteger("bench.statements", 3000);
    private static final int RUN = Integer.getInteger("bench.run", 20_000);
    private static final List<String> LANGUAGES = List.of("zh", "en", "ru", "fr", "es", "ar");
    private static final String FREQUENT_HAN =
            "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许稜先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往何度山觉路带万男边风解叫任金快原吃妈变通师立象数四失满战远格士音轻目条呢";

    private final StatementPdf pdf = new StatementPdf(new StatementFonts());

    @Test
    void statementsBesideTheFloor() throws IOException {
        var report = new LinkedHashMap<String, Object>();
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            rate(this::floor);
            rate(number -> statement("zh", number));
        }
        double floor = rate(this::floor);
        report.put("floorPerSecond", Math.round(floor));
        for (var locale : LANGUAGES) {
            double rate = rate(number -> statement(locale, number));
            report.put(
                    locale,
                    Map.of(
                            "perSecond",
                            Math.round(rate),
                            "ofFloor",
                            Math.round(rate / floor * 100) / 100.0,
                            "bytes",
                            statement(locale, 1).length));
        }
        int processors = Runtime.getRuntime().availableProcessors();
        report.put("processors", processors);
        report.put("zhOnAllPerSecond", Math.round(rate(processors, number -> statement("zh", number))));
        report.put("floorOnAllPerSecond", Math.round(rate(processors, this::floor)));
        report.put("usedMegabytesAfter", usedMegabytes());
        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
        System.out.println(json);
        Files.writeString(Path.of("target", "bench-statements.json"), json);
        assertThat(statement("zh", 7)).isEqualTo(statement("zh", 7));
    }

    /**
     * The statements of one weekly run in the six languages, most of them Chinese, each drawn, signed and thrown away, in one thread:
     * what a reading costs, and that no memory stays. {@code -Dbench.run=200000} for a whole run.
     */
    @Test
    void aRunOneAfterAnother() throws IOException {
        var signature = new Signature(() -> SigningKey.generate(Instant.parse("2026-01-01T00:00:00Z")));
        var at = OffsetDateTime.parse("2026-11-24T09:00:00Z");
        var lines = new ArrayList<Map<String, Object>>();
        long bytes = 0;
        long signed = 0;
        long longest = 0;
        long begin = System.nanoTime();
        long worked = work();
        for (int number = 1; number <= RUN; number++) {
            var drawn = statement(LANGUAGES.get(number % 10 < 5 ? 0 : number % 10 - 4), number);
            bytes += drawn.length;
            longest = Math.max(longest, drawn.length);
            signed += signature.sign(drawn, at).length;
            if (number % (RUN / 10) == 0) {
                lines.add(new LinkedHashMap<>(Map.of(
                        "statements",
                        number,
                        "heapMegabytes",
                        usedMegabytes(),
                        "perSecond",
                        Math.round(number * 1e9 / (System.nanoTime() - begin)),
                        "perSecondOfProcessor",
                        Math.round(number * 1e9 / (work() - worked)),
                        "bytesDrawn",
                        bytes / number,
                        "longest",
                        longest,
                        "bytesSigned",
                        signed / number)));
                System.out.println(lines.getLast());
            }
        }
        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines);
        Files.writeString(Path.of("target", "bench-statements-run.json"), json);
    }

    /** Time that the calling thread has had a processor, so that what else the machine does counts little. */
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** In one thread, for each second on a processor. */
    private static double rate(IntFunction<byte[]> draw) {
        long begin = work();
        for (int number = 0; number < STATEMENTS; number++) {
            draw.apply(number);
        }
        return STATEMENTS * 1e9 / (work() - begin);
    }

    /** In several threads, for each second on the clock. */
    private static double rate(int threads, IntFunction<byte[]> draw) {
        long begin = System.nanoTime();
        var workers = IntStream.range(0, threads)
                .mapToObj(thread -> Thread.ofPlatform().start(() -> {
                    for (int number = thread; number < STATEMENTS; number += threads) {
                        draw.apply(number);
                    }
                }))
                .toList();
        workers.forEach(StatementBench::join);
        return STATEMENTS * 1e9 / (System.nanoTime() - begin);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] statement(String locale, int number) {
        return pdf.draw(WeeklyContent.of(figures(locale, number)), seal(number));
    }

    private static Seal seal(int number) {
        return Seal.of("GR-2026-W47-%06d".formatted(number), "content", "http://localhost:8080/verify/");
    }

    private static StatementFigures figures(String locale, int number) {
        var payout = new PayoutId("pay_01k%017d".formatted(number));
        return StatementFixtures.realWeek(payout, locale, name(locale, number));
    }

    private static String name(String locale, int number) {
        var random = new Random(number);
        return switch (locale) {
            case "zh" ->
                FREQUENT_HAN
                        .codePoints()
                        .skip(random.nextInt(FREQUENT_HAN.length() - 3))
                        .limit(3)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case "ru" -> "Щербакова Ёлка " + number;
            case "ar" -> "ليلى المنصوري " + number;
            default -> "Léa Œuvrard " + number;
        };
    }

    /** The English page, to the last line, in a font that every reader has. */
    private byte[] floor(int number) {
        return StatementPdf.draw(WeeklyContent.of(figures("en", number)), seal(number), new BuiltIn());
    }

    private static final class BuiltIn extends DocumentFonts {
        private BuiltIn() {
            super(new StatementFonts(), missing -> {});
        }

        @Override
        Phrase phrase(String text, float size, Style style) {
            return new Phrase(
                    text, FontFactory.getFont(FontFactory.HELVETICA, size, style == Style.QUIET ? QUIET : INK));
        }

        @Override
        void cut() {}
    }

    private static long usedMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
