package dev.greenroom.training;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The milestones of each track in their order, with their names; from {@code training/milestones.csv}. */
@Component
class Tracks {
    /** The only track so far: everybody takes it. */
    static final String FOUNDATION = "FOUNDATION";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> names = new LinkedHashMap<>();

    Tracks() {
        var file = new ClassPathResource("training/milestones.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            for (var line : records) {
                codes.computeIfAbsent(line.get("track"), none -> new ArrayList<>())
                        .add(line.get("code"));
                names.put(line.get("code"), line.toMap());
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<String> milestones(String track) {
        return List.copyOf(codes.getOrDefault(track, List.of()));
    }

    /** In this language, else in English. */
    String name(String code, String language) {
        var translations = names.getOrDefault(code, Map.of());
        return translations.getOrDefault(language, translations.getOrDefault("en", code));
    }
}
