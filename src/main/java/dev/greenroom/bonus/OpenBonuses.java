package dev.greenroom.bonus;

import dev.greenroom.creator.OpenBusiness;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bonuses that are calculated, and corrections that are owed, and not yet on their way. */
@Component
class OpenBonuses implements OpenBusiness {
    private final JdbcClient database;

    OpenBonuses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> of(CreatorId id) {
        var bonuses = sentences(
                id,
                """
                select r.week from bonus_line l join bonus_run r on r.week = l.week
                where l.creator_id = ? and l.bonus > 0 and r.status in ('CALCULATED', 'IN_REVIEW', 'APPROVED')
                order by r.week""",
                "Your bonus of %s is not paid yet.");
        var corrections = sentences(
                id,
                """
                select distinct week from bonus_correction
                where creator_id = ? and amount > 0 and status in ('PENDING', 'APPROVED') order by week""",
                "A correction of your bonus of %s is not paid yet.");
        return Stream.concat(bonuses.stream(), corrections.stream()).toList();
    }

    private List<String> sentences(CreatorId id, String weeks, String sentence) {
        return database.sql(weeks).param(id.value()).query(String.class).list().stream()
                .map(sentence::formatted)
                .toList();
    }
}
