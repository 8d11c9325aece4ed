package dev.greenroom.bonus;

import dev.greenroom.engine.Decisions;
import dev.greenroom.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rates and limits of {@code weekly-bonus-rates.dmn}: they are changed there and nowhere else. A draft has others. */
@Component
class BonusPlan {
    private static final String RATES = "weeklyBonusRates";
    private static final String LIMITS = "programmeLimits";
    static final List<String> DECISIONS = List.of(RATES, LIMITS);

    private final Decisions decisions;

    BonusPlan(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the rates give for a week. */
    record Award(boolean eligible, BigDecimal salesBonus, BigDecimal viewBonus, BigDecimal bonus) {
        static final Award NOTHING = new Award(false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** In CNY. */
    record Limits(BigDecimal bonusCap, BigDecimal programmeBudget, BigDecimal agencyPool) {
        Money cap() {
            return Money.cny(bonusCap);
        }

        Money budget() {
            return Money.cny(programmeBudget);
        }
    }

    /** @throws IllegalStateException when the tables give something else than limits, in plain words */
    Limits limits() {
        var output = PlanOutput.of(LIMITS, decisions.evaluate(LIMITS, Map.of()));
        return new Limits(output.amount("bonusCap"), output.amount("programmeBudget"), output.amount("agencyPool"));
    }

    /**
     * The cap is applied once more here: a faulty table must not pay more than the limit it names itself.
     *
     * @throws IllegalStateException when the tables give something else than an award, in plain words
     */
    Award award(WeekFigures figures, Limits limits) {
        var output = PlanOutput.of(
                RATES,
                decisions.evaluate(
                        RATES,
                        Map.of(
                                "liveSessions", figures.liveSessions(),
                                "liveMinutes", figures.liveMinutes(),
                                "videoSessions", figures.videoSessions(),
                                "videoViews", figures.videoViews(),
                                "netSales", figures.netSales())));
        return new Award(
                output.flag("eligible"),
                output.amount("salesBonus"),
                output.amount("viewBonus"),
                output.amount("bonus").min(limits.bonusCap()));
    }
}
