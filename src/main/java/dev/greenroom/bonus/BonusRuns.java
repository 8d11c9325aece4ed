package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What payment needs of an approved run, and what it reports back. Joins the caller's transaction. */
@Component
public class BonusRuns {
    /** Creators with a bonus above zero, in id order. */
    public List<CreatorId> paidCreators(BonusWeek week) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public List<PaidLine> lines(BonusWeek week, List<CreatorId> creators) {
        throw new UnsupportedOperationException("owner of the module");
    }

    public Optional<PaidLine> line(BonusWeek week, CreatorId creator) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Who uploaded, submitted or approved: they may not release its money. */
    public Set<String> hands(BonusWeek week) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** APPROVED to PAYING; repeats change nothing. */
    public void markPaying(BonusWeek week) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** Totals for the run's page. @param finalPayouts settled, returned, failed or written off; progress = final / all */
    public void recordPayouts(BonusWeek week, Money withheld, Money net, Money held, int payouts, int finalPayouts) {
        throw new UnsupportedOperationException("owner of the module");
    }

    /** One creator's bonus. @param steps metric, rule and amount in order; bonus in CNY at most the cap */
    public record PaidLine(CreatorId creatorId, Money bonus, List<Step> steps) {}

    /** @param detail the metric, for instance {@code net sales 52,000.00} */
    public record Step(String rule, String detail, Money amount) {}
}
