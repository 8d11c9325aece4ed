package dev.greenroom.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The shipped fonts, tried in order for each character; each is read when a statement first needs it. */
@Component
class StatementFonts {
    private static final int FIRST_SHAPED = 0xFB50;
    private static final int LAST_SHAPED = 0xFEFC;
    /** Whole words and phrases, which no shaping makes. */
    private static final int FIRST_WORD = 0xFC00;

    private static final int LAST_WORD = 0xFE6F;

    private final List<Supplier<SourceFont>> fonts = List.of(
            font("greenroom-alphabets-3.ttf"),
            font("greenroom-han-1.ttf"),
            font("greenroom-rare-1.ttf"),
            font("greenroom-rarest-1.ttf"),
            font("greenroom-signs-1.ttf"));
    /** Arabic letters as they are drawn beside others, and the letters that each stands for. */
    private final Supplier<Map<Integer, Set<Integer>>> shapes =
            SingletonSupplier.of(() -> IntStream.rangeClosed(FIRST_SHAPED, LAST_SHAPED)
                    .filter(shape -> shape < FIRST_WORD || shape > LAST_WORD)
                    .filter(alphabets()::has)
                    .boxed()
                    .collect(Collectors.toUnmodifiableMap(shape -> shape, StatementFonts::letters)));

    /** Empty when no font has it. */
    Optional<SourceFont.Glyph> glyph(int codePoint) {
        for (var font : fonts) {
            if (font.get().has(codePoint)) {
                return Optional.of(font.get().glyph(codePoint));
            }
        }
        return Optional.empty();
    }

    /** The font whose names and measures each cut takes on. */
    SourceFont alphabets() {
        return fonts.getFirst().get();
    }

    /** What these letters may become when they are shaped, which happens after the cut. */
    Set<Integer> shapesOf(Set<Integer> codePoints) {
        return shapes.get().entrySet().stream()
                .filter(shape -> codePoints.containsAll(shape.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> letters(int shape) {
        return Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC)
                .codePoints()
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Supplier<SourceFont> font(String file) {
        return SingletonSupplier.of(() -> new SourceFont(file));
    }

    /** How a text stands out. */
    enum Style {
        PLAIN,
        QUIET,
        BOLD
    }
}
