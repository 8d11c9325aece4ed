package dev.greenroom.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a creator is called, the statement shows it, and it copies as it was written. */
class StatementNamesTest {
    private static final Seal SEAL = Seal.of("GR-2026-W47-000001", "content", "http://localhost:8080/verify/");
    private static final StatementFonts FONTS = new StatementFonts();
    private final StatementPdf pdf = new StatementPdf(FONTS);

    @Test
    void every_general_standard_chinese_character_has_a_glyph_with_ink() throws IOException {
        assertThat(standardCharacters()).hasSize(8105).allSatisfy(point -> assertThat(FONTS.glyph(point))
                .hasValueSatisfying(
                        glyph -> assertThat(glyph.outline().remaining()).isGreaterThan(10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3400-4DB5",
                "4E00-9FEF", // GB 18030-2022, level 1
                "1EA0-1EF9",
                "0400-04FF",
                "0621-063A",
                "0641-0652"
            })
    void whole_ranges_of_letters_have_glyphs(String range) {
        var ends = List.of(range.split("-"));
        for (int point = Integer.parseInt(ends.getFirst(), 16);
                point <= Integer.parseInt(ends.getLast(), 16);
                point++) {
            assertThat(FONTS.glyph(point)).as("U+%04X", point).isPresent();
        }
    }

    static Stream<String> rareNames() throws IOException {
        var beyond = standardCharacters().stream()
                .filter(point -> point > 0xFFFF)
                .map(Character::toString)
                .toList();
        assertThat(beyond).hasSize(196);
        return Stream.of(
                String.join("", beyond.subList(0, 40)),
                String.join("", beyond.subList(40, 80)),
                String.join("", beyond.subList(80, 120)),
                String.join("", beyond.subList(120, 160)),
                String.join("", beyond.subList(160, 196)),
                "小𠮷（野家）",
                "鿍鿎鿏");
    }

    @ParameterizedTest
    @MethodSource("rareNames")
    void rare_han_characters_copy_as_they_were_written(String name) throws IOException {
        assertThat(joined(draw("zh", name))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Le\u0301a",
        "es, Nguye\u0302\u0303n Thi\u0323 A\u0301nh",
        "ru, Щербако\u0301ва Ёлка",
        "en, 김민준 Kim",
        "en, 😀🎤 Luna",
        "ar, ليلى المنصوري",
        "ar, مُحَمَّد",
        "ar, 李小梅",
        "zh, ليلى المنصوري"
    })
    void marks_signs_and_other_scripts_copy_as_they_were_written(String locale, String name) throws IOException {
        var canonical = Normalizer.normalize(name, Normalizer.Form.NFC);

        assertThat(Normalizer.normalize(joined(draw(locale, name)), Normalizer.Form.NFC))
                .contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({"zh", "ar"})
    void both_directions_in_one_name_keep_each_their_own_order(String locale) throws IOException {
        var text = text(draw(locale, "Alex 7 المنصوري"));

        assertThat(text).contains("Alex 7").contains("المنصوري");
    }

    @Test
    void what_only_chooses_a_shape_or_turns_the_direction_is_left_out() throws IOException {
        assertThat(joined(draw("zh", "葛\uDB40\uDD00 A\u202EB\u200D❤\uFE0F"))).contains("葛 AB❤");
    }

    @Test
    void a_rare_form_that_composition_would_replace_stays() throws IOException {
        assertThat(joined(draw("zh", "神山﨑"))).contains("神山﨑");
    }

    @Test
    void a_long_name_is_wrapped_and_loses_nothing() throws IOException {
        var name = "Marie Antoinette Joséphine de La Rochefoucauld Montbel de Saint Aulaire y Fernández de Córdoba";

        assertThat(text(draw("fr", name)).replaceAll("\\s+", " ")).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𫖯䶮欧阳𬱖", "ليلى المنصوري", "Щербакова", "😀"})
    void no_glyph_is_the_missing_one(String name) throws IOException {
        try (var document = Loader.loadPDF(draw("zh", name))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    for (int code : text.getCharacterCodes()) {
                        assertThat(code).isPositive();
                        try {
                            var font = (PDType0Font) text.getFont();
                            assertThat(font.hasGlyph(code)).isTrue();
                            assertThat(text.getUnicode().isBlank()
                                            || !font.getPath(code).getBounds().isEmpty())
                                    .as(text.getUnicode())
                                    .isTrue();
                        } catch (IOException fault) {
                            throw new UncheckedIOException(fault);
                        }
                    }
                    super.processTextPosition(text);
                }
            }.getText(document);
        }
    }

    @Test
    void the_page_shows_ink_where_the_name_stands_as_often_as_it_differs() throws IOException {
        long without = ink("zh", "");
        long common = ink("zh", "一");
        long rare = ink("zh", "䶮𬱖");

        assertThat(common).isGreaterThan(without);
        assertThat(rare).isGreaterThan(common + 2 * (common - without));
    }

    private long ink(String locale, String name) throws IOException {
        try (var document = Loader.loadPDF(draw(locale, name))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            // Where the creator's name stands: the fourth part of the page from the top, right of the labels.
            int left = image.getWidth() / 3;
            int top = image.getHeight() / 8;
            int bottom = image.getHeight() / 6;
            return Stream.iterate(top, y -> y < bottom, y -> y + 1)
                    .mapToLong(y -> Stream.iterate(left, x -> x < image.getWidth(), x -> x + 1)
                            .filter(x -> (image.getRGB(x, y) & 0xFF) < 0x80)
                            .count())
                    .sum();
        }
    }

    private byte[] draw(String locale, String name) {
        return pdf.draw(WeeklyContent.of(StatementFixtures.figures(locale, name)), SEAL, point -> {
            throw new AssertionError("No glyph for U+" + Integer.toHexString(point));
        });
    }

    private static String text(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without the ends of lines. */
    private static String joined(byte[] bytes) throws IOException {
        return text(bytes).replace("\n", "");
    }

    private static List<Integer> standardCharacters() throws IOException {
        try (var in = StatementNamesTest.class.getResourceAsStream("/fonts/general-standard-characters.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(String::codePoints)
                    .boxed()
                    .toList();
        }
    }
}
