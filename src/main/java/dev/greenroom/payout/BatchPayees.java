package dev.greenroom.payout;

import dev.greenroom.reference.BatchId;
import dev.greenroom.reference.Chunks;
import dev.greenroom.reference.CreatorId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a batch pays, asked for a few creators at a time. */
@Repository
class BatchPayees {
    private static final String AMONG =
            "select p.creator_id from payout p where p.batch_id = :batch and p.in_batch and p.creator_id in (:creators)";

    private final JdbcClient database;

    BatchPayees(JdbcClient database) {
        this.database = database;
    }

    /** @param firstTimeOnly only those to whom no payout was ever settled */
    Set<CreatorId> among(BatchId batch, Collection<CreatorId> creators, boolean firstTimeOnly) {
        var found = new HashSet<CreatorId>();
        for (var chunk : Chunks.of(creators.stream().map(CreatorId::value).toList())) {
            database.sql(firstTimeOnly ? AMONG + " and " + BatchReview.FIRST_TIME : AMONG)
                    .param("batch", batch.value())
                    .param("creators", chunk)
                    .query((row, n) -> new CreatorId(row.getString(1)))
                    .list()
                    .forEach(found::add);
        }
        return found;
    }
}
