package dev.greenroom.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The last link of the chain; entry 0 before the first.
 *
 * @param at when that link was written; null when it is not known
 */
record Head(long entry, String hash, @Nullable Instant at) {
    static final Head NONE = new Head(0, "0".repeat(64), null);

    static Head of(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return new Head(row.getLong("entry"), row.getString("hash"), at == null ? null : at.toInstant());
    }

    static Head of(Link link) {
        return new Head(link.entry(), link.hash(), link.at());
    }
}
