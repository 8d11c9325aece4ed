package dev.greenroom.creator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.greenroom.creator.Blacklisting.Grounds;
import dev.greenroom.reference.BlacklistingId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The blacklistings in the database; their grounds are sealed. */
@Repository
class Blacklistings {
    private final JdbcClient database;
    private final Vault vault;
    private final ObjectMapper json;

    Blacklistings(JdbcClient database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    /** @return false when one is proposed or in force already */
    boolean propose(Blacklisting given) {
        return database.sql("insert into creator_blacklisting (id, creator_id, open_creator, state, grounds, months,"
                                + " proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                given.id().value(),
                                given.creatorId().value(),
                                given.creatorId().value(),
                                given.state().name(),
                                seal(given.grounds()),
                                given.months(),
                                given.proposedBy(),
                                given.proposedAt())
                        .update()
                == 1;
    }

    /** @return whether the proposal is this instance's, now or before */
    boolean claim(BlacklistingId id, long instanceKey) {
        database.sql("update creator_blacklisting set instance_key = ? where id = ? and instance_key is null")
                .params(instanceKey, id.value())
                .update();
        return database.sql("select count(*) from creator_blacklisting where id = ? and instance_key = ?")
                        .params(id.value(), instanceKey)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void decide(BlacklistingId id, BlacklistingState state, String username, String reason, OffsetDateTime now) {
        database.sql("update creator_blacklisting set state = ?, decided_by = ?, decision_reason = ?, decided_at = ?,"
                        + " open_creator = case when ? then open_creator else null end where id = ?")
                .params(state.name(), username, reason, now, state == BlacklistingState.IN_FORCE, id.value())
                .update();
    }

    void run(BlacklistingId id, LocalDate from, @Nullable LocalDate until) {
        database.sql("update creator_blacklisting set starts_on = ?, ends_on = ? where id = ?")
                .params(from, until, id.value())
                .update();
    }

    void close(BlacklistingId id, BlacklistingState state, String username, OffsetDateTime now) {
        database.sql("update creator_blacklisting set state = ?, closed_by = ?, closed_at = ?, open_creator = null"
                        + " where id = ?")
                .params(state.name(), username, now, id.value())
                .update();
    }

    Optional<Blacklisting> find(BlacklistingId id) {
        return list("id = ?", id.value()).stream().findFirst();
    }

    /** Proposed or in force. */
    Optional<Blacklisting> open(CreatorId id) {
        return list("open_creator = ?", id.value()).stream().findFirst();
    }

    Optional<Blacklisting> inForce(CreatorId id) {
        return Optional.ofNullable(inForce(List.of(id)).get(id));
    }

    Map<CreatorId, Blacklisting> inForce(Collection<CreatorId> ids) {
        var found = new HashMap<CreatorId, Blacklisting>();
        for (var chunk : Chunks.of(ids)) {
            database.sql("select * from creator_blacklisting where state = 'IN_FORCE' and open_creator in (:ids)")
                    .param("ids", chunk)
                    .query(this::blacklisting)
                    .list()
                    .forEach(one -> found.put(one.creatorId(), one));
        }
        return found;
    }

    /** Newest first. */
    List<Blacklisting> of(CreatorId id) {
        return list("creator_id = ? order by id desc", id.value());
    }

    private List<Blacklisting> list(String where, String value) {
        return database.sql("select * from creator_blacklisting where " + where)
                .param(value)
                .query(this::blacklisting)
                .list();
    }

    private String seal(Grounds grounds) {
        try {
            return vault.seal(json.writeValueAsString(grounds));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Grounds cannot be written");
        }
    }

    private Grounds open(String id, String sealed) {
        try {
            return json.readValue(vault.open(sealed), Grounds.class);
        } catch (JsonProcessingException damaged) {
            // Without the cause: its text may hold what is said about a person.
            throw new IllegalStateException("The grounds of " + id + " cannot be read");
        }
    }

    private Blacklisting blacklisting(ResultSet row, int number) throws SQLException {
        return new Blacklisting(
                new BlacklistingId(row.getString("id")),
                new CreatorId(row.getString("creator_id")),
                BlacklistingState.valueOf(row.getString("state")),
                open(row.getString("id"), row.getString("grounds")),
                row.getObject("months", Integer.class),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("decision_reason"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class));
    }
}
