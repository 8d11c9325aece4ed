package dev.greenroom.bonus;

import dev.greenroom.money.Money;
import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;

/**
 * A line of the tax law that a creator crosses with a week's bonus.
 *
 * @param asOf the day of the forecast: a payment in another month crosses otherwise
 * @param monthAfter gross of the calendar month with this bonus
 * @param yearAfter gross of twelve months with this bonus
 * @param crossesMonth VAT is due on the whole month
 * @param crossesYear the platform must steer the person to register a business
 */
public record Forecast(
        CreatorId creatorId,
        LocalDate asOf,
        Money bonus,
        Money monthBefore,
        Money monthAfter,
        Money yearBefore,
        Money yearAfter,
        boolean crossesMonth,
        boolean crossesYear) {}
