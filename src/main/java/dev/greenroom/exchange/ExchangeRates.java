package dev.greenroom.exchange;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.greenroom.reference.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The exchange rates as stored. Of several entries of one currency and day the last one counts. */
@Component
public class ExchangeRates {
    private static final String LATER_ENTRY =
            "exists (select 1 from exchange_rate n where n.currency = r.currency and n.rate_date = r.rate_date and n.entry > r.entry)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period oldest;

    ExchangeRates(JdbcClient jdbc, Clock clock, @Value("${greenroom.payout.oldest-rate:P10D}") Period oldest) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.oldest = oldest;
    }

    /** For payments that are executed on this day; a rate older than {@code greenroom.payout.oldest-rate} is none. */
    @Transactional(readOnly = true)
    public RatesInForce inForce(LocalDate date) {
        var rates = jdbc
                .sql("select * from exchange_rate r where rate_date between :from and :to and not " + LATER_ENTRY
                        + " order by rate_date")
                .param("from", date.minus(oldest))
                .param("to", date)
                .query(ExchangeRates::row)
                .list()
                .stream()
                .collect(Collectors.toMap(ExchangeRate::currency, Function.identity(), (earlier, later) -> later));
        var loaded = jdbc.sql("select distinct currency from exchange_rate")
                .query(String.class)
                .list();
        return new RatesInForce(date, rates, Set.copyOf(loaded));
    }

    /** Until the transaction ends nobody corrects these entries. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select id from exchange_rate where id in (:ids) order by id for update")
                    .param("ids", new HashSet<>(ids))
                    .query(Long.class)
                    .list();
        }
    }

    /** Money goes out at these entries: from now on they stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update exchange_rate set used_at = :now where id in (:ids) and used_at is null")
                    .param("now", OffsetDateTime.now(clock))
                    .param("ids", new HashSet<>(ids))
                    .update();
        }
    }

    /** Who entered these rates, and in which uploads, as the record knows them. */
    @Transactional(readOnly = true)
    public List<Entered> entered(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct entered_by, upload from exchange_rate where id in (:ids)")
                        .param("ids", new HashSet<>(ids))
                        .query((row, number) -> new Entered(row.getString(1), row.getString(2)))
                        .list();
    }

    /** Newest day first. @param currency null for all */
    @Transactional(readOnly = true)
    public Listing<View> list(@Nullable String currency, int page, int size) {
        var where = currency == null ? "" : " where r.currency = :currency";
        var total = jdbc.sql("select count(*) from exchange_rate r" + where);
        var rows = jdbc.sql("select r.*, " + LATER_ENTRY + " as replaced from exchange_rate r" + where
                        + " order by r.rate_date desc, r.currency, r.entry desc limit :limit offset :offset")
                .param("limit", size)
                .param("offset", (long) page * size);
        if (currency != null) {
            total = total.param("currency", currency);
            rows = rows.param("currency", currency);
        }
        return new Listing<>(
                rows.query(ExchangeRates::view).list(), total.query(Long.class).single(), page, size);
    }

    /** Currencies that have a rate, in order. */
    @Transactional(readOnly = true)
    public List<String> currencies() {
        return jdbc.sql("select distinct currency from exchange_rate order by currency")
                .query(String.class)
                .list();
    }

    static ExchangeRate row(ResultSet row, int number) throws SQLException {
        return new ExchangeRate(
                row.getLong("id"),
                row.getString("currency"),
                row.getObject("rate_date", LocalDate.class),
                row.getInt("unit"),
                row.getBigDecimal("rate"),
                row.getString("source"));
    }

    private static View view(ResultSet row, int number) throws SQLException {
        var rate = row(row, number);
        return new View(
                rate.currency(),
                rate.date(),
                rate.unit(),
                rate.rate().toPlainString(),
                rate.source(),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getObject("used_at") != null,
                row.getBoolean("replaced"));
    }

    public record Entered(String by, String upload) {}

    /**
     * @param rate CNY for {@code unit} of the currency
     * @param used money went out at it
     * @param replaced a later entry of the same day corrects it
     */
    public record View(
            String currency,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate date,
            int unit,
            String rate,
            String source,
            String enteredBy,
            @JsonFormat(shape = JsonFormat.Shape.STRING) OffsetDateTime enteredAt,
            boolean used,
            boolean replaced) {}
}
