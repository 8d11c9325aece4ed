package dev.greenroom.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists as stored. */
@Repository
class ListRows {
    private static final int BATCH = 1000;
    private static final long NEVER = -1;

    private final JdbcClient client;
    private final JdbcTemplate template;

    ListRows(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
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

    /** Every entry of the list in force. */
    List<StoredEntry> entries(ListKind kind) {
        return changedSince(kind, NEVER);
    }

    List<StoredEntry> changedSince(ListKind kind, long version) {
        return client.sql(
                        "select content, content_hash, changed_in from screening_entry where kind = ? and changed_in > ?")
                .params(kind.name(), version)
                .query((row, number) -> stored(row))
                .list();
    }

    /** Puts entries of a new version aside until they take the place of the old; the list must be locked. */
    void stage(ListKind kind, Collection<ListEntry> entries) {
        template.batchUpdate(
                "insert into screening_staged (kind, entry_id, content, content_hash) values (?, ?, ?, ?)",
                entries,
                BATCH,
                (statement, entry) -> {
                    var text = EntryText.write(entry);
                    statement.setString(1, kind.name());
                    statement.setString(2, entry.entryId());
                    statement.setString(3, text);
                    statement.setString(4, EntryText.hash(text));
                });
    }

    /** Stores what was added or changed, takes out what is no longer listed, leaves the rest alone. */
    ImportedList replaceByStaged(ListKind kind, long version) {
        var name = kind.name();
        int entries = count("select count(*) from screening_staged where kind = ?", name);
        int added = count(
                """
                select count(*) from screening_staged s where s.kind = ? and not exists
                (select 1 from screening_entry e where e.kind = s.kind and e.entry_id = s.entry_id)""",
                name);
        int removed = count(
                """
                select count(*) from screening_entry e where e.kind = ? and not exists
                (select 1 from screening_staged s where s.kind = e.kind and s.entry_id = e.entry_id)""",
                name);
        client.sql(
                        """
                        delete from screening_entry where kind = ? and not exists
                        (select 1 from screening_staged s where s.kind = screening_entry.kind
                        and s.entry_id = screening_entry.entry_id and s.content_hash = screening_entry.content_hash)""")
                .param(name)
                .update();
        client.sql(
                        """
                        insert into screening_entry (kind, entry_id, content, content_hash, changed_in)
                        select s.kind, s.entry_id, s.content, s.content_hash, ? from screening_staged s
                        where s.kind = ? and not exists
                        (select 1 from screening_entry e where e.kind = s.kind and e.entry_id = s.entry_id)""")
                .params(version, name)
                .update();
        client.sql("delete from screening_staged where kind = ?").param(name).update();
        return new ImportedList(entries, added, removed);
    }

    private int count(String sql, String kind) {
        return client.sql(sql).param(kind).query(Integer.class).single();
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

    private static StoredEntry stored(ResultSet row) throws SQLException {
        var content = row.getString(1);
        var hash = row.getString(2);
        return new StoredEntry(
                EntryText.read(content), hash.isEmpty() ? EntryText.hash(content) : hash, row.getLong(3));
    }
}
