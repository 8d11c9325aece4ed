package dev.greenroom.bonus.web;

import dev.greenroom.bonus.RunReports.ForecastView;
import dev.greenroom.money.Money;
import java.time.LocalDate;

/** A line of the tax law that a creator crosses with a week's bonus, as the API gives it. */
record ForecastJson(
        String creatorId,
        String stageName,
        LocalDate asOf,
        String bonus,
        String monthBefore,
        String monthAfter,
        String twelveMonthsBefore,
        String twelveMonthsAfter,
        String currency,
        boolean crossesMonth,
        boolean crossesTwelveMonths) {
    static ForecastJson of(ForecastView view) {
        var forecast = view.forecast();
        return new ForecastJson(
                forecast.creatorId().value(),
                view.stageName(),
                forecast.asOf(),
                forecast.bonus().text(),
                forecast.monthBefore().text(),
                forecast.monthAfter().text(),
                forecast.yearBefore().text(),
                forecast.yearAfter().text(),
                Money.CNY,
                forecast.crossesMonth(),
                forecast.crossesYear());
    }
}
