package dev.greenroom.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The code lists that a person may choose from, with their names in six languages; from {@code reference/*.csv}. */
@Component
public class Catalogue {
    public static final List<String> LANGUAGES = List.of("zh", "en", "ru", "fr", "es", "ar");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<CodeList, Map<String, Entry>> lists = new EnumMap<>(CodeList.class);

    public Catalogue() {
        for (CodeList list : CodeList.values()) {
            lists.put(list, read(list));
        }
    }

    /** All entries in the order they are shown. */
    public List<Entry> entries(CodeList list) {
        return List.copyOf(list(list).values());
    }

    public boolean has(CodeList list, String code) {
        return list(list).containsKey(code);
    }

    /** The entry with this code; a code that does not exist is a fault of the caller. */
    public Entry entry(CodeList list, String code) {
        Entry entry = list(list).get(code);
        if (entry == null) {
            throw new IllegalArgumentException("No such code in " + list);
        }
        return entry;
    }

    private Map<String, Entry> list(CodeList list) {
        return lists.getOrDefault(list, Map.of());
    }

    private static Map<String, Entry> read(CodeList list) {
        var file = new ClassPathResource("reference/" + list.path() + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            var entries = new LinkedHashMap<String, Entry>();
            records.forEach(line -> entries.put(line.get("code"), entry(line)));
            return entries;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Entry entry(CSVRecord line) {
        var names = new LinkedHashMap<String, String>();
        for (String language : LANGUAGES) {
            names.put(language, line.get(language));
        }
        return new Entry(line.get("code"), line.get("version"), names);
    }

    /**
     * One choice.
     *
     * @param version of a document: the one to accept now; of a code: since when it has this meaning
     * @param names by language
     */
    public record Entry(String code, String version, Map<String, String> names) {
        /** The name in this language; in English for a language that is not one of the six. */
        public String name(Locale locale) {
            var english = names.getOrDefault("en", code);
            return names.getOrDefault(locale.getLanguage(), english);
        }
    }
}
