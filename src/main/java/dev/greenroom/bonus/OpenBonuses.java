package dev.greenroom.bonus;

import dev.greenroom.creator.OpenBusiness;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bonuses that are calculated and not yet on their way. */
@Component
class OpenBonuses implements OpenBusiness {
    private final JdbcClient database;

    OpenBonuses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> of(CreatorId id) {
        return database
                .sql(
                        """
                        select r.week from bonus_line l join bonus_run r on r.week = l.week
                        where l.creator_id = ? and l.bonus > 0 and r.status in ('CALCULATED', 'IN_REVIEW', 'APPROVED')
                        order by r.week
                        """)
                .param(id.value())
                .query(String.class)
                .list()
                .stream()
                .map(week -> "Your bonus of " + week + " is not paid yet.")
                .toList();
    }
}
