package dev.greenroom.payout;

import dev.greenroom.creator.Earned;
import dev.greenroom.reference.CreatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a payout has earned. */
@Component
class EarnedPayouts implements Earned {
    private final JdbcClient database;

    EarnedPayouts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean hasEarned(CreatorId id) {
        return database.sql("select count(*) from (select id from payout where creator_id = ? limit 1) any_payout")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
