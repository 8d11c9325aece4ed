package dev.greenroom.payout;

import dev.greenroom.creator.OpenBusiness;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Money on its way to a creator, or stuck on it. */
@Component
class OpenPayouts implements OpenBusiness {
    private final JdbcClient database;

    OpenPayouts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> of(CreatorId id) {
        var open = database.sql(
                        """
                        select count(*) from payout p where p.creator_id = ?
                        and (p.status in ('DRAFT', 'HELD', 'READY', 'SENT', 'UNKNOWN')
                             or exists (select 1 from payout_exception e where e.payout_id = p.id and e.state = 'OPEN'))
                        """)
                .param(id.value())
                .query(Long.class)
                .single();
        return open == 0 ? List.of() : List.of("Payments to you are not finished: " + open + ".");
    }
}
