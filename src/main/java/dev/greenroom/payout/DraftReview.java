package dev.greenroom.payout;

import dev.greenroom.payout.PayoutViews.PayoutView;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Listing;
import dev.greenroom.reference.PayoutId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payouts of a run with their statements, cut as a reviewer looks at them. */
@Component
@Transactional(readOnly = true)
public class DraftReview {
    private final JdbcClient jdbc;
    private final PayoutViews views;

    DraftReview(JdbcClient jdbc, PayoutViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** Which payouts, and in which order. */
    public enum Cut {
        ALL("1 = 1", "p.id"),
        LARGEST("1 = 1", "p.net desc, p.id"),
        FIRST_TIME(
                "not exists (select 1 from payout o where o.creator_id = p.creator_id and o.status = 'SETTLED' and o.net > 0 and o.id <> p.id)",
                "p.net desc, p.id"),
        EXCLUDED("(p.status = 'HELD' or p.batch_id is not null and not p.in_batch)", "p.gross desc, p.id");

        private final String condition;
        private final String order;

        Cut(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    public Listing<PayoutView> payouts(BonusWeek week, Cut cut, int page, int size) {
        var from = " from payout p where p.week = ? and " + cut.condition;
        long total = jdbc.sql("select count(*)" + from)
                .param(week.toString())
                .query(Long.class)
                .single();
        List<PayoutView> items = jdbc
                .sql("select p.id" + from + " order by " + cut.order + " limit ? offset ?")
                .params(week.toString(), size, (long) page * size)
                .query(String.class)
                .list()
                .stream()
                .map(id -> views.payout(new PayoutId(id)))
                .flatMap(Optional::stream)
                .toList();
        return new Listing<>(items, total, page, size);
    }
}
