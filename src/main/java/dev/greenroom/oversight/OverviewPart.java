package dev.greenroom.oversight;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one module shows on the officers' overview. */
public interface OverviewPart {
    /** Parts are shown in this order. */
    int place();

    Part part();

    /** @param table null when figures say it all */
    record Part(String title, String href, List<Figure> figures, @Nullable Table table) {}

    /** @param href a list of just these; null for none */
    record Figure(String label, long count, @Nullable String href, Tone tone) {
        /** A number that calls for somebody when it is not 0. */
        public static Figure of(String label, long count, String href, Tone whenAny) {
            return new Figure(label, count, href, count == 0 ? Tone.PLAIN : whenAny);
        }
    }

    record Table(List<String> columns, List<Row> rows) {}

    /** @param cells times as OffsetDateTime, all else as text */
    record Row(List<Object> cells, @Nullable String warning) {
        public boolean isTime(Object cell) {
            return cell instanceof OffsetDateTime;
        }
    }

    /** How much a figure calls for somebody. */
    enum Tone {
        PLAIN,
        WARN,
        BAD
    }
}
