package dev.greenroom.screening;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lists are in force, since when and from whom. */
@Component
public class LoadedLists {
    private final JdbcClient jdbc;

    LoadedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every kind of list, also those never loaded (version 0). */
    public List<LoadedList> all() {
        return jdbc.sql(
                        """
                        select l.kind, l.version, l.entries, i.imported_at, i.imported_by, l.sha256
                        from screening_list l left join screening_import i on i.kind = l.kind and i.version = l.version
                        order by l.kind""")
                .query((row, number) -> new LoadedList(
                        row.getString("kind"),
                        row.getLong("version"),
                        row.getInt("entries"),
                        row.getObject("imported_at", OffsetDateTime.class),
                        row.getString("imported_by"),
                        row.getString("sha256")))
                .list();
    }

    /**
     * @param version 0 when never loaded; then the last three are null
     * @param sha256 of the file, in hexadecimal
     */
    public record LoadedList(
            String kind,
            long version,
            int entries,
            @Nullable OffsetDateTime importedAt,
            @Nullable String importedBy,
            @Nullable String sha256) {}
}
