package dev.greenroom.screening;

import dev.greenroom.oversight.OverviewPart;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lists are in force, since when, by whom, and whether one has grown old. */
@Component
class ListsOverview implements OverviewPart {
    private static final int HASH_SHOWN = 12;

    private final JdbcClient database;
    private final Clock clock;
    private final Duration staleAfter;

    ListsOverview(
            JdbcClient database, Clock clock, @Value("${greenroom.screening.stale-after:P7D}") Duration staleAfter) {
        this.database = database;
        this.clock = clock;
        this.staleAfter = staleAfter;
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Part part() {
        var rows = database.sql(
                        """
                        select l.kind, l.version, l.entries, i.imported_at, i.imported_by, l.sha256
                        from screening_list l
                        left join screening_import i on i.kind = l.kind and i.version = l.version
                        order by l.kind
                        """)
                .query((row, n) -> row(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5),
                        row.getString(6)))
                .list();
        long stale = rows.stream().filter(row -> row.warning() != null).count();
        return new Part(
                "Screening lists",
                "/screening",
                List.of(Figure.of("Missing or old", stale, "/screening", Tone.WARN)),
                new Table(List.of("List", "Version", "Entries", "In force since", "By", "SHA-256"), rows));
    }

    private Row row(String kind, long version, long entries, OffsetDateTime at, String by, String sha256) {
        if (version == 0 || at == null) {
            return new Row(List.of(kind, "–", "–", "–", "–", "–"), "never loaded");
        }
        var age = Duration.between(at, OffsetDateTime.now(clock));
        // Our own list changes when we change it.
        boolean old = !kind.equals(ListKind.OWN.name()) && age.compareTo(staleAfter) > 0;
        return new Row(
                List.of(
                        kind,
                        Long.toString(version),
                        "%,d".formatted(entries),
                        at,
                        by,
                        sha256.substring(0, HASH_SHOWN)),
                old ? age.toDays() + " days old" : null);
    }
}
