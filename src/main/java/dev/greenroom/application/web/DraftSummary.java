package dev.greenroom.application.web;

import dev.greenroom.vault.Mask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft as lines to read before it is submitted; identifiers by their last characters. */
final class DraftSummary {
    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");
    private static final Set<String> MASKED =
            Set.of("idDocument.number", "guardian.idNumber", "tax.taxId", "payout.account", "phone");

    private DraftSummary() {}

    /** @param key the field's path without a row; @param row counted from 1, or null */
    record Line(String key, @Nullable Integer row, String value) {}

    /** @param names of codes, by field and code */
    static Map<String, List<Line>> of(DraftFields fields, Map<String, Map<String, String>> names) {
        var lines = new LinkedHashMap<String, List<Line>>();
        fields.values().forEach((path, value) -> {
            var row = ROW.matcher(path);
            var key = ROW.matcher(path).replaceAll("");
            add(
                    lines,
                    new Line(
                            key,
                            row.find() ? Integer.valueOf(Integer.parseInt(row.group(1)) + 1) : null,
                            MASKED.contains(key) ? Mask.tail(value) : named(names, key, value)));
        });
        var lists = new LinkedHashMap<String, List<String>>();
        for (var choice : fields.chosen()) {
            var parts = choice.split("=", 2);
            lists.computeIfAbsent(parts[0], list -> new ArrayList<>()).add(named(names, parts[0], parts[1]));
        }
        lists.forEach((path, codes) -> add(lines, new Line(path, null, String.join(", ", codes))));
        return lines;
    }

    private static String named(Map<String, Map<String, String>> names, String field, String code) {
        return names.getOrDefault(field, Map.of()).getOrDefault(code, code);
    }

    private static void add(Map<String, List<Line>> lines, Line line) {
        lines.computeIfAbsent(ApplyStep.holding(line.key()).getCode(), step -> new ArrayList<>())
                .add(line);
    }
}
