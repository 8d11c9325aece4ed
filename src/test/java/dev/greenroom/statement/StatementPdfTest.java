package dev.greenroom.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.reference.PayoutId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementPdfTest {
    private static final String NUMBER = "GR-2026-W47-000001";
    private static final Seal SEAL = Seal.of(NUMBER, "content", "http://localhost:8080/verify/");
    private final StatementPdf pdf = new StatementPdf(new StatementFonts());

    @Test
    void shows_number_creator_week_each_line_the_withholding_and_the_net() throws IOException {
        var text = text(draw("en", "Li Xiaomei"));

        assertThat(text)
                .contains(
                        "Weekly bonus statement",
                        NUMBER,
                        "Li Xiaomei",
                        "2026-W47",
                        "2026-11-16",
                        "2026-11-22",
                        "2026-11-24")
                .contains("Sales bonus", "net sales 212,000.00", "8,000.00", "View bonus", "2,000.00")
                .contains("Deduction of 5000 for each of 1 months", "CN-IIT-B 2025-10", "5,000.00", "90.00")
                .contains("9,910.00 CNY", "pay_01k00000000000000001", "Page 1 /");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 李小梅, 每周奖金结算单",
        "zh, 龘靐娉婷, 实付金额",
        "ru, Щербакова Ёлка, Расчёт еженедельного бонуса",
        "fr, Léa Œuvrard, Relevé de prime hebdomadaire",
        "es, Íñigo Núñez, Extracto de la bonificación semanal"
    })
    void speaks_the_creators_language_with_every_glyph(String locale, String name, String label) throws IOException {
        assertThat(text(draw(locale, name))).contains(name, label);
    }

    @Test
    void explains_the_calculation_in_the_creators_language() throws IOException {
        assertThat(text(draw("zh", "李小梅")))
                .contains("销售奖金", "净销售额 212,000.00", "视频观看 400,000 次", "减除费用：5000 × 1 个月", "税率 3%，速算扣除数 0");
        assertThat(text(draw("fr", "Léa")))
                .contains("Abattement de 5000 pour chacun des 1 mois", "400,000 vues de vidéos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "fr", "es", "ar"})
    void every_language_has_the_words_of_the_others(String locale) {
        assertThat(keys(locale)).isEqualTo(keys("zh"));
    }

    private static java.util.Set<String> keys(String locale) {
        return java.util.ResourceBundle.getBundle("dev.greenroom.statement.labels", Locale.forLanguageTag(locale))
                .keySet();
    }

    @Test
    void draws_arabic_from_right_to_left_with_every_glyph() throws IOException {
        assertThat(text(draw("ar", "ليلى المنصوري"))).contains("9,910.00 CNY", NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "ru", "fr", "es", "ar"})
    void equal_figures_give_equal_bytes(String locale) {
        var again = new StatementPdf(new StatementFonts());

        assertThat(draw(locale, "李小梅 Щ龘"))
                .isEqualTo(again.draw(WeeklyContent.of(StatementFixtures.figures(locale, "李小梅 Щ龘")), SEAL));
    }

    @Test
    void a_character_that_no_font_has_is_drawn_visibly_and_told_by_code_point_only() throws IOException {
        var missing = new ArrayList<Integer>();

        var bytes = pdf.draw(WeeklyContent.of(StatementFixtures.figures("zh", "李\uD87A\uDFF0")), SEAL, missing::add);

        assertThat(missing).containsExactly(0x2EBF0);
        assertThat(text(bytes)).contains("李\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 欧阳靖雯",
        "en, Alexander Featherstone",
        "ru, Щербакова Ёлка",
        "fr, Léa Œuvrard",
        "es, Íñigo Núñez",
        "ar, ليلى المنصوري"
    })
    void a_week_with_the_longest_calculation_takes_less_than_fifteen_kilobytes(String locale, String name) {
        var figures = StatementFixtures.realWeek(new PayoutId("pay_01k9zq4m7x2v8r5t3w6y"), locale, name);

        assertThat(pdf.draw(WeeklyContent.of(figures), SEAL)).hasSizeLessThan(15_000);
    }

    @Test
    void markup_in_a_name_is_only_text() throws IOException {
        assertThat(text(draw("en", "<b>A</b> & (B) \\ %"))).contains("<b>A</b> & (B) \\ %");
    }

    @Test
    void many_lines_run_over_pages_with_numbers() throws IOException {
        var figures = StatementFixtures.figures("en", "Li", 400);

        assertThat(text(pdf.draw(WeeklyContent.of(figures), SEAL))).contains("Page 1 /", "Page 11 / 11", "line 399");
    }

    @Test
    void no_sum_and_no_total_begins_a_page_without_a_line_before_it() throws IOException {
        for (int lines = 1; lines < 70; lines++) {
            var pages = text(pdf.draw(WeeklyContent.of(StatementFixtures.figures("en", "Li", lines)), SEAL))
                    .split("(?=Page \\d+ /)");
            for (var page : List.of(pages).subList(1, pages.length)) {
                // Behind the foot of the page before.
                assertThat(page.lines()
                                .skip(1)
                                .filter(line -> !line.startsWith(NUMBER))
                                .limit(2)
                                .toList())
                        .as("%d lines", lines)
                        .noneMatch(line -> line.startsWith("Withheld in all") || line.startsWith("Bonus in all"))
                        .noneMatch(line -> line.startsWith("Net amount"));
            }
        }
    }

    private byte[] draw(String locale, String name) {
        var bytes = pdf.draw(WeeklyContent.of(StatementFixtures.figures(locale, name)), SEAL, point -> {
            throw new AssertionError("No glyph for U+" + Integer.toHexString(point));
        });
        keep(bytes, locale);
        return bytes;
    }

    private static void keep(byte[] bytes, String locale) {
        try {
            Files.createDirectories(Path.of("target/statements"));
            Files.write(Path.of("target/statements", String.format(Locale.ROOT, "%s.pdf", locale)), bytes);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
