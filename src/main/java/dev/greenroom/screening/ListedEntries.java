package dev.greenroom.screening;

import dev.greenroom.screening.Screener.Hit;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the lists in force have of entries that were seen before. */
@Component
public class ListedEntries {
    private final JdbcClient database;

    ListedEntries(JdbcClient database) {
        this.database = database;
    }

    public EntryState state(Hit hit) {
        var now = database.sql("select content_hash from screening_entry where kind = ? and entry_id = ?")
                .params(hit.list(), hit.entryId())
                .query(String.class)
                .optional()
                .orElse(null);
        return EntryState.of(now, Objects.requireNonNullElse(hit.entryHash(), ""));
    }
}
