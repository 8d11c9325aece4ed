package dev.greenroom.statement;

import dev.greenroom.exchange.Conversion;
import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.reference.PayoutId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a weekly statement shows; equal figures give equal bytes.
 *
 * @param locale language of the statement: zh, en, ru, fr, es or ar
 * @param bonusLines metric, rule and amount of each line of the bonus calculation
 * @param taxSteps each step of the withholding
 * @param conversion how the net was transferred in another currency; null when it was not
 */
public record StatementFigures(
        PayoutId payoutId,
        CreatorId creatorId,
        BonusWeek week,
        String creatorName,
        String locale,
        LocalDate paymentDate,
        List<Line> bonusLines,
        List<Line> taxSteps,
        Money gross,
        Money withheld,
        Money net,
        String payoutReference,
        @Nullable Conversion conversion) {
    public record Line(String text, String detail, String amount) {}
}
