package dev.greenroom.bonus;

import dev.greenroom.engine.DmnTables;
import dev.greenroom.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rates and limits of {@code weekly-bonus-rates.dmn}: they are changed there and nowhere else. */
@Component
class BonusPlan {
    private final DmnTables tables;

    BonusPlan(DmnTables tables) {
        this.tables = tables;
    }

    /** What the rates give for a week. */
    record Award(boolean eligible, BigDecimal salesBonus, BigDecimal viewBonus, BigDecimal bonus) {}

    /** In CNY. */
    record Limits(BigDecimal bonusCap, BigDecimal programmeBudget, BigDecimal agencyPool) {
        Money cap() {
            return Money.cny(bonusCap);
        }

        Money budget() {
            return Money.cny(programmeBudget);
        }
    }

    Limits limits() {
        return tables.evaluate("programmeLimits", Map.of(), Limits.class);
    }

    /** The cap is applied once more here: a faulty table must not pay more than the limit it names itself. */
    Award award(WeekFigures figures, Limits limits) {
        var award = tables.evaluate(
                "weeklyBonusRates",
                Map.of(
                        "liveSessions", figures.liveSessions(),
                        "liveMinutes", figures.liveMinutes(),
                        "videoSessions", figures.videoSessions(),
                        "videoViews", figures.videoViews(),
                        "netSales", figures.netSales()),
                Award.class);
        return new Award(
                award.eligible(),
                award.salesBonus(),
                award.viewBonus(),
                award.bonus().min(limits.bonusCap()));
    }
}
