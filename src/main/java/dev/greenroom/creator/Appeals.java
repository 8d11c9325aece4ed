package dev.greenroom.creator;

import dev.greenroom.reference.AppealId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The appeals in the database; what creators wrote is sealed. */
@Repository
class Appeals {
    private final JdbcClient database;
    private final Vault vault;

    Appeals(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @return false when an appeal about this matter is open already */
    boolean add(Appeal appeal) {
        return database.sql("insert into creator_appeal (id, creator_id, against, code, matter, open_matter, statement,"
                                + " state, made_at, due_at) values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                appeal.id().value(),
                                appeal.creatorId().value(),
                                appeal.against().name(),
                                appeal.code() == null ? null : appeal.code().name(),
                                appeal.matter().key(),
                                appeal.matter().key(),
                                vault.seal(appeal.text()),
                                appeal.madeAt(),
                                appeal.dueAt())
                        .update()
                == 1;
    }

    /** @return whether the appeal is this instance's, now or before */
    boolean claim(AppealId id, long instanceKey) {
        database.sql("update creator_appeal set instance_key = ? where id = ? and instance_key is null")
                .params(instanceKey, id.value())
                .update();
        return database.sql("select count(*) from creator_appeal where id = ? and instance_key = ?")
                        .params(id.value(), instanceKey)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** @return false when it was told before, or is decided */
    boolean escalate(AppealId id, OffsetDateTime now) {
        return database.sql("update creator_appeal set escalated_at = ?"
                                + " where id = ? and state = 'OPEN' and escalated_at is null")
                        .params(now, id.value())
                        .update()
                == 1;
    }

    /** @return false when it is not open any more */
    boolean close(
            AppealId id, AppealState state, @Nullable String username, @Nullable String reason, OffsetDateTime now) {
        return database.sql("update creator_appeal set state = ?, open_matter = null, decided_by = ?, reason = ?,"
                                + " decided_at = ? where id = ? and state = 'OPEN'")
                        .params(state.name(), username, reason, now, id.value())
                        .update()
                == 1;
    }

    Optional<Appeal> find(AppealId id) {
        return list("id = ?", id.value()).stream().findFirst();
    }

    /** Newest first. */
    List<Appeal> of(CreatorId id) {
        return list("creator_id = ? order by id desc", id.value());
    }

    private List<Appeal> list(String where, String value) {
        return database.sql("select * from creator_appeal where " + where)
                .param(value)
                .query(this::appeal)
                .list();
    }

    private Appeal appeal(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new Appeal(
                new AppealId(row.getString("id")),
                new CreatorId(row.getString("creator_id")),
                Against.valueOf(row.getString("against")),
                code == null ? null : HoldCode.valueOf(code),
                vault.open(row.getString("statement")),
                AppealState.valueOf(row.getString("state")),
                row.getObject("made_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("escalated_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"));
    }
}
