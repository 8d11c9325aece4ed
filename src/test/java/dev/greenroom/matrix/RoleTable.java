package dev.greenroom.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table in {@code src/test/resources/roles}: lines of cells between commas; lines with # are remarks. */
record RoleTable(List<String> head, List<List<String>> rows) {
    static RoleTable read(String file) {
        try {
            var lines = Files.readAllLines(Path.of("src/test/resources/roles", file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RoleTable::cells)
                    .toList();
            return new RoleTable(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    /** Head to cell, from this column on. */
    Map<String, String> from(int column, List<String> row) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = column; i < head.size(); i++) {
            cells.put(head.get(i), row.get(i));
        }
        return cells;
    }
}
