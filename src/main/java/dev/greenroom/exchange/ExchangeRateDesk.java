package dev.greenroom.exchange;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.exchange.RateFile.Line;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import dev.greenroom.reference.BonusWeek;
import dev.greenroom.reference.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes published rates from finance. */
@Component
public class ExchangeRateDesk {
    /** The act that four eyes look for. */
    public static final String ENTERED = "EXCHANGE_RATES_ENTERED";

    /** Bytes of a file. */
    public static final int LARGEST = 1024 * 1024;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ExchangeRateDesk(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores what is new. What is there already changes nothing; another rate for a day that is there corrects it, but not once
     * money went out at it.
     *
     * @param file CSV: {@code currency,date,unit,rate,source}
     * @throws Rejected with every fault, when there is any: then nothing is stored
     * @throws WrongState when somebody else enters the same rates at this moment
     */
    @Transactional
    public Receipt receive(byte[] file, String actor) {
        if (file.length > LARGEST) {
            throw Rejected.of("", "TOO_LARGE", "A file of rates has at most " + LARGEST + " bytes");
        }
        var upload = Ids.next("xru");
        var faults = new ArrayList<Fault>();
        int stored = 0;
        int corrected = 0;
        int unchanged = 0;
        for (var line : RateFile.read(file, LocalDate.now(clock.withZone(BonusWeek.ZONE)))) {
            var known = last(line);
            if (known.isPresent() && line.says(known.get().rate())) {
                unchanged++;
            } else if (known.isEmpty()) {
                insert(line, 1, upload, actor);
                stored++;
            } else if (known.get().used()) {
                faults.add(RateFile.fault(
                        line.number(),
                        "RATE_USED",
                        "Line " + line.number() + ": payments went out at the rate that is there for " + line.currency()
                                + " on " + line.date() + ": it cannot change any more"));
            } else {
                insert(line, known.get().entry() + 1, upload, actor);
                corrected++;
            }
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        if (stored + corrected > 0) {
            audit.record(new Act(
                    actor,
                    ENTERED,
                    "exchange-rates",
                    upload,
                    null,
                    Map.of("stored", String.valueOf(stored), "corrected", String.valueOf(corrected))));
        }
        return new Receipt(stored, corrected, unchanged);
    }

    /** Locked, so that no payment takes it while it is corrected. */
    private Optional<Known> last(Line line) {
        List<Known> entries = jdbc.sql(
                        "select * from exchange_rate where currency = ? and rate_date = ? order by entry for update")
                .params(line.currency(), line.date())
                .query((row, number) -> new Known(
                        ExchangeRates.row(row, number), row.getInt("entry"), row.getObject("used_at") != null))
                .list();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    private void insert(Line line, int entry, String upload, String actor) {
        try {
            jdbc.sql(
                            """
                            insert into exchange_rate
                                (currency, rate_date, entry, unit, rate, source, upload, entered_by, entered_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            line.currency(),
                            line.date(),
                            entry,
                            line.unit(),
                            line.rate(),
                            line.source(),
                            upload,
                            actor,
                            OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException atTheSameTime) {
            throw new WrongState("Somebody enters the same rates at this moment: send the file again");
        }
    }

    private record Known(ExchangeRate rate, int entry, boolean used) {}

    /**
     * @param stored days and currencies that were not there
     * @param corrected those that had another rate, at which nothing was paid
     * @param unchanged those that were there already
     */
    public record Receipt(int stored, int corrected, int unchanged) {}
}
