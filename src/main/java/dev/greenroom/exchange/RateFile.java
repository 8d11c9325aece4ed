package dev.greenroom.exchange;

import dev.greenroom.identifier.PersonalNumbers;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import dev.greenroom.reference.IsoCodes;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** A file of rates, {@code currency,date,unit,rate,source}: each fault with its line, all at once. */
final class RateFile {
    static final List<String> HEADER = List.of("currency", "date", "unit", "rate", "source");
    static final int MOST_LINES = 10_000;
    private static final String CNY = "CNY";
    private static final int MOST_FAULTS = 200;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final Set<String> UNITS = Set.of("1", "10", "100", "1000", "10000");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
    /** It stands on statements. */
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .:()/&'-]{1,59}");

    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private RateFile(LocalDate today) {
        this.today = today;
    }

    /** @param number counts the header as 1 */
    record Line(long number, String currency, LocalDate date, int unit, BigDecimal rate, String source) {
        boolean says(ExchangeRate known) {
            return unit == known.unit() && rate.compareTo(known.rate()) == 0 && source.equals(known.source());
        }
    }

    /**
     * @param today a rate of a later day is none yet
     * @throws Rejected when anything is wrong with it
     */
    static List<Line> read(byte[] bytes, LocalDate today) {
        var file = new RateFile(today);
        try (var parser = FORMAT.parse(new StringReader(text(bytes)))) {
            file.read(parser);
        } catch (UncheckedIOException | IllegalStateException | IOException wrongQuotes) {
            throw Rejected.of("", "WRONG_QUOTES", "The quotes of the file do not close");
        }
        if (!file.faults.isEmpty()) {
            throw new Rejected(file.faults);
        }
        return file.lines;
    }

    static Fault fault(long line, String code, String message) {
        return new Fault("lines[" + line + "]", code, message);
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrongBytes) {
            throw Rejected.of("", "NOT_TEXT", "The file is not UTF-8 text");
        }
    }

    private void read(CSVParser parser) {
        var records = parser.iterator();
        if (!records.hasNext() || !HEADER.equals(records.next().toList())) {
            throw Rejected.of("", "WRONG_HEADER", "The first line must be " + String.join(",", HEADER));
        }
        while (records.hasNext() && faults.size() < MOST_FAULTS) {
            var fields = records.next().toList();
            if (lines.size() == MOST_LINES) {
                throw Rejected.of("", "TOO_LONG", "A file has at most " + MOST_LINES + " rates");
            }
            check(parser.getCurrentLineNumber(), fields);
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            throw Rejected.of("", "EMPTY", "The file holds no rate");
        }
    }

    private void check(long number, List<String> fields) {
        if (fields.size() != HEADER.size()) {
            note(number, "WRONG_COLUMNS", "A line has 5 fields, this one " + fields.size());
            return;
        }
        int before = faults.size();
        var currency = fields.get(0);
        if (!IsoCodes.isCurrency(currency) || currency.equals(CNY)) {
            note(number, "WRONG_CURRENCY", "currency is a code like EUR, and not CNY");
        }
        var date = date(number, fields.get(1));
        if (!UNITS.contains(fields.get(2))) {
            note(number, "WRONG_UNIT", "unit is 1, 10, 100, 1000 or 10000");
        }
        var rate = RATE.matcher(fields.get(3)).matches() ? new BigDecimal(fields.get(3)) : BigDecimal.ZERO;
        if (rate.signum() == 0) {
            note(number, "WRONG_RATE", "rate is CNY for the unit, above 0, like 7.8312, with at most six decimals");
        }
        var source = fields.get(4).strip();
        if (!SOURCE.matcher(source).matches() || PersonalNumbers.areIn(source)) {
            note(number, "WRONG_SOURCE", "source says who published the rate, in 2 to 60 letters and digits");
        }
        if (faults.size() > before || date == null) {
            return;
        }
        if (!seen.add(currency + date)) {
            note(number, "DUPLICATE", "The file names this currency and day twice");
            return;
        }
        lines.add(new Line(number, currency, date, Integer.parseInt(fields.get(2)), rate, source));
    }

    private @Nullable LocalDate date(long number, String text) {
        try {
            var date = LocalDate.parse(text);
            if (!date.isAfter(today)) {
                return date;
            }
            note(number, "IN_THE_FUTURE", "date has not come yet in Shanghai");
        } catch (DateTimeParseException notADate) {
            note(number, "WRONG_DATE", "date looks like 2026-11-20");
        }
        return null;
    }

    private void note(long line, String code, String message) {
        faults.add(fault(line, code, "Line " + line + ": " + message));
    }
}
