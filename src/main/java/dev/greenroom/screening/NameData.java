package dev.greenroom.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Lines of the files that say how names are read and spelt. */
final class NameData {
    private static final String COMMENT = "#";

    private NameData() {}

    /** Each line as its words. */
    static List<List<String>> lines(String file) {
        try {
            var text = new ClassPathResource("screening/" + file).getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                    .map(line -> List.of(line.strip().split(" +")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("A file of the application is missing", missing);
        }
    }
}
