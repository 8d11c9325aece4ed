package dev.greenroom.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists as stored; a list is always replaced whole. */
@Repository
class ListRows {
    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final ObjectMapper json;

    ListRows(JdbcClient client, JdbcTemplate template, ObjectMapper json) {
        this.client = client;
        this.template = template;
        this.json = json;
    }

    /** @param version 0 when never loaded */
    record State(long version, int entries, @Nullable String sha256) {}

    /** Versions of the lists that were ever loaded. */
    Map<ListKind, Long> versions() {
        var versions = new EnumMap<ListKind, Long>(ListKind.class);
        client.sql("select kind, version from screening_list where version > 0").query((ResultSet row) -> {
            versions.put(ListKind.valueOf(row.getString(1)), row.getLong(2));
        });
        return versions;
    }

    /** Locks the list, so that imports of one list follow each other. */
    State lock(ListKind kind) {
        return client.sql("select version, entries, sha256 from screening_list where kind = ? for update")
                .param(kind.name())
                .query((row, number) -> new State(row.getLong(1), row.getInt(2), row.getString(3)))
                .single();
    }

    Set<String> ids(ListKind kind) {
        return new HashSet<>(client.sql("select entry_id from screening_entry where kind = ?")
                .param(kind.name())
                .query(String.class)
                .list());
    }

    List<ListEntry> entries(ListKind kind) {
        return client.sql("select content from screening_entry where kind = ?")
                .param(kind.name())
                .query((row, number) -> entry(row))
                .list();
    }

    void replace(ListKind kind, Collection<ListEntry> entries) {
        client.sql("delete from screening_entry where kind = ?")
                .param(kind.name())
                .update();
        template.batchUpdate(
                "insert into screening_entry (kind, entry_id, content) values (?, ?, ?)",
                entries,
                BATCH,
                (statement, entry) -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, entry.entryId());
                    statement.setString(3, text(entry));
                });
    }

    void recordImport(
            ListKind kind, long version, String sha256, ImportedList counts, String username, OffsetDateTime at) {
        client.sql("update screening_list set version = ?, entries = ?, sha256 = ? where kind = ?")
                .params(version, counts.entries(), sha256, kind.name())
                .update();
        client.sql("insert into screening_import"
                        + " (kind, version, sha256, entries, added, removed, imported_at, imported_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(kind.name(), version, sha256, counts.entries(), counts.added(), counts.removed(), at, username)
                .update();
    }

    private ListEntry entry(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString(1), ListEntry.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored list entry cannot be read", damaged);
        }
    }

    private String text(ListEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A list entry cannot be written", impossible);
        }
    }
}
