package dev.greenroom.page;

import dev.greenroom.money.Money;
import dev.greenroom.reference.BonusWeek;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Amounts, counts and times as people read them; {@code @show} in templates. */
@Component("show")
public class Show {
    private static final DateTimeFormatter IN_SHANGHAI = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm 'Shanghai'", Locale.ROOT)
            .withZone(BonusWeek.ZONE);

    /** {@code 12,345.60 CNY}; empty for none. */
    public String money(@Nullable Money money) {
        return money == null ? "" : amount(money.amount(), money.currency());
    }

    /** {@code 12,345.60}, where the currency stands at the head of a table; empty for none. */
    public String figure(@Nullable Money money) {
        return money == null ? "" : decimals("#,##0.00").format(money.amount());
    }

    /** {@code +12,345.60} or {@code -12,345.60}. */
    public String difference(@Nullable Money money) {
        return money == null ? "" : decimals("+#,##0.00;-#,##0.00").format(money.amount());
    }

    public String amount(@Nullable BigDecimal amount, String currency) {
        var pattern = Money.decimals(currency) == 0 ? "#,##0.##" : "#,##0.00##";
        return amount == null ? "" : decimals(pattern).format(amount) + " " + currency;
    }

    /** {@code 12,345.60}, where the currency stands elsewhere. */
    public String figure(@Nullable BigDecimal amount) {
        return amount == null ? "" : decimals("#,##0.00##").format(amount);
    }

    /** An amount as the API carries it: text with two decimals. */
    public String amount(@Nullable String amount, String currency) {
        return amount == null || amount.isBlank() ? "" : amount(new BigDecimal(amount), currency);
    }

    public String count(@Nullable Number count) {
        return count == null ? "" : decimals("#,##0").format(count);
    }

    public String percent(@Nullable Number share) {
        return share == null ? "" : decimals("0.##%").format(share);
    }

    /** In Shanghai, until the reader's browser puts its own zone there. */
    public String time(@Nullable OffsetDateTime at) {
        return at == null ? "" : IN_SHANGHAI.format(at);
    }

    public String iso(@Nullable OffsetDateTime at) {
        return at == null ? "" : at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** {@code zh} to {@code Chinese}. */
    public String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** {@code 3 d 4 h}, {@code 5 h 10 min}, {@code 12 min}; the sign does not show. */
    public String span(Duration span) {
        var length = span.abs();
        if (length.toDays() > 0) {
            return length.toDays() + " d" + (length.toHoursPart() > 0 ? " " + length.toHoursPart() + " h" : "");
        }
        return (length.toHours() > 0 ? length.toHours() + " h " : "") + length.toMinutesPart() + " min";
    }

    /** From the first to the second; negative when the second is before it. */
    public Duration between(OffsetDateTime from, OffsetDateTime until) {
        return Duration.between(from, until);
    }

    /** {@code 2026-11-16 – 2026-11-22} */
    public String days(BonusWeek week) {
        return week.monday() + " – " + week.sunday();
    }

    static DecimalFormat decimals(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
