package dev.greenroom.bonus;

import dev.greenroom.bonus.BonusRuns.Step;
import dev.greenroom.money.Money;
import dev.greenroom.reference.CreatorId;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One creator's calculated week. @param inStanding ACTIVE and not held at the freeze */
record BonusLine(
        CreatorId creatorId,
        boolean inStanding,
        boolean eligible,
        WeekFigures figures,
        Money salesBonus,
        Money viewBonus,
        Money bonus) {

    /** Why there is no bonus, or ELIGIBLE. */
    String reason() {
        if (!inStanding) {
            return "NOT_IN_STANDING";
        }
        return eligible ? "ELIGIBLE" : "TOO_LITTLE_ACTIVITY";
    }

    /** Each rule with its metric and what it gave; the last one is negative when the cap took some. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        if (!salesBonus.isZero()) {
            steps.add(new Step("SALES_BONUS", "net sales " + grouped("#,##0.00", figures.netSales()), salesBonus));
        }
        if (!viewBonus.isZero()) {
            steps.add(new Step("VIEW_BONUS", grouped("#,##0", figures.videoViews()) + " video views", viewBonus));
        }
        var over = bonus.minus(salesBonus.plus(viewBonus));
        if (!over.isZero()) {
            steps.add(
                    new Step("WEEKLY_CAP", "at most " + grouped("#,##0.00", bonus.amount()) + " for each week", over));
        }
        return steps;
    }

    private static String grouped(String pattern, Number number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
