package dev.greenroom.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.greenroom.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a statement of any kind shows; equal content gives equal bytes. Words are keys of the statement's labels, values
 * are shown as they are.
 *
 * @param title key of the heading
 * @param locale language of the statement: zh, en, ru, fr, es or ar
 * @param period {@code 2026-W47}, {@code 2026-11} or {@code 2026}
 * @param date the day that the document carries as its own, so that drawing it later gives the same bytes
 * @param total key and amount of what is paid
 * @param afterTotal tables below the total; left out of the stored form when there are none, so that what was issued before
 *     they existed is the same content still
 */
public record StatementContent(
        String title,
        String locale,
        String period,
        LocalDate date,
        List<Fact> facts,
        List<Section> sections,
        Total total,
        String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Section> afterTotal) {

    public StatementContent(
            String title,
            String locale,
            String period,
            LocalDate date,
            List<Fact> facts,
            List<Section> sections,
            Total total,
            String note) {
        this(title, locale, period, date, facts, sections, total, note, List.of());
    }

    public StatementContent {
        afterTotal = orNone(afterTotal);
    }

    private static List<Section> orNone(@Nullable List<Section> sections) {
        return sections == null ? List.of() : sections;
    }

    /** @param label key */
    public record Fact(String label, String value) {}

    /**
     * A table.
     *
     * @param rows cells in the order of the columns; sentences that the labels know are translated
     * @param sum the last row, its first cell a key; empty for none
     */
    public record Section(List<Column> columns, List<List<String>> rows, List<String> sum) {}

    /** @param label key; @param amount figures, set to the right; @param width in proportion to the others */
    public record Column(String label, boolean amount, int width) {
        public static Column text(String label, int width) {
            return new Column(label, false, width);
        }

        public static Column amount(String label, int width) {
            return new Column(label, true, width);
        }
    }

    /** @param label key */
    public record Total(String label, Money amount) {}
}
