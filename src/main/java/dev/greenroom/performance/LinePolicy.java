package dev.greenroom.performance;

import dev.greenroom.performance.PerformanceWeeks.Figures;
import dev.greenroom.reference.CreatorId;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What one line of the performance file must look like. A line never spans two: no field of this file may hold a break. */
final class LinePolicy {
    static final List<String> HEADER = List.of(
            "creator_id",
            "activity",
            "subject_area",
            "sessions",
            "minutes",
            "views",
            "orders",
            "gross_sales",
            "returns");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final Pattern CREATOR = Pattern.compile("cre_[0-9a-z]{1,36}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern MONEY = Pattern.compile("[0-9]+(\\.[0-9]{1,2})?");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]+\\.[0-9]{3,}");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
    private static final long MOST_SESSIONS = 10_000;
    private static final long MOST_MINUTES = 1_000_000;
    private static final long MOST_VIEWS = 1_000_000_000_000L;
    private static final long MOST_ORDERS = 1_000_000_000L;
    private static final int MOST_INTEGER_DIGITS = 12;

    private final Predicate<String> subjectAreas;

    LinePolicy(Predicate<String> subjectAreas) {
        this.subjectAreas = subjectAreas;
    }

    /** What a line turned out to be. */
    sealed interface Checked {
        record Good(Figures figures) implements Checked {}

        record Bad(String code, String message) implements Checked {}
    }

    static boolean isHeader(String line) {
        return fields(line).equals(HEADER);
    }

    /** Unknown creators are found later, many at once. */
    Checked check(String line) {
        if (line.indexOf('\0') >= 0) {
            return new Checked.Bad("WRONG_CHARACTER", "The line holds a character that no text has");
        }
        var fields = fields(line);
        if (fields.isEmpty()) {
            return new Checked.Bad("WRONG_QUOTES", "The quotes of the line do not close");
        }
        if (fields.size() != HEADER.size()) {
            return new Checked.Bad(
                    "WRONG_COLUMNS", "A line has " + HEADER.size() + " fields, this one " + fields.size());
        }
        return new Reading(fields).checked();
    }

    /** The fields of one line by RFC 4180; none when its quotes are wrong. */
    private static List<String> fields(String line) {
        if (line.indexOf('"') < 0) {
            return List.of(line.split(",", -1));
        }
        try (var parser = CSVParser.parse(line, FORMAT)) {
            return parser.stream().findFirst().map(row -> List.of(row.values())).orElse(List.of());
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException wrongQuotes) {
            return List.of();
        }
    }

    /** Reads the fields and keeps what is wrong with them. */
    private final class Reading {
        private final List<String> fields;
        private final List<Checked.Bad> wrong = new ArrayList<>();

        Reading(List<String> fields) {
            this.fields = fields;
        }

        Checked checked() {
            if (!CREATOR.matcher(fields.get(0)).matches()) {
                note("UNKNOWN_CREATOR", "creator_id names no creator");
            }
            if (!fields.get(1).equals("VIDEO") && !fields.get(1).equals("LIVE")) {
                note("UNKNOWN_ACTIVITY", "activity is VIDEO or LIVE");
            }
            if (!subjectAreas.test(fields.get(2))) {
                note("UNKNOWN_SUBJECT_AREA", "subject_area is not one of the programme's");
            }
            long sessions = whole(3, MOST_SESSIONS);
            long minutes = whole(4, MOST_MINUTES);
            long views = whole(5, MOST_VIEWS);
            long orders = whole(6, MOST_ORDERS);
            var grossSales = money(7);
            var returns = money(8);
            if (!wrong.isEmpty()) {
                var messages = wrong.stream().map(Checked.Bad::message).toList();
                return new Checked.Bad(wrong.getFirst().code(), String.join("; ", messages));
            }
            return new Checked.Good(new Figures(
                    new CreatorId(fields.get(0)),
                    fields.get(1),
                    fields.get(2),
                    (int) sessions,
                    (int) minutes,
                    views,
                    orders,
                    grossSales,
                    returns));
        }

        private long whole(int column, long most) {
            var text = fields.get(column);
            if (!WHOLE.matcher(text).matches()) {
                notANumber(column, "a whole number");
                return 0;
            }
            if (text.length() > 18 || Long.parseLong(text) > most) {
                note("TOO_LARGE", HEADER.get(column) + " is more than " + most);
                return 0;
            }
            return Long.parseLong(text);
        }

        private BigDecimal money(int column) {
            var text = fields.get(column);
            if (DECIMALS.matcher(text).matches()) {
                note("TOO_MANY_DECIMALS", HEADER.get(column) + " has at most two decimals");
            } else if (!MONEY.matcher(text).matches()) {
                notANumber(column, "an amount like 1234.50");
            } else if (integerDigits(text) > MOST_INTEGER_DIGITS) {
                note(
                        "TOO_LARGE",
                        HEADER.get(column) + " has at most " + MOST_INTEGER_DIGITS + " digits before the point");
            } else {
                return new BigDecimal(text).setScale(2);
            }
            return BigDecimal.ZERO;
        }

        private void notANumber(int column, String wanted) {
            var text = fields.get(column);
            var name = HEADER.get(column);
            if (text.isBlank()) {
                note("MISSING", name + " is empty");
            } else if (NEGATIVE.matcher(text).matches()) {
                note("NEGATIVE", name + " is negative");
            } else {
                note("WRONG_TYPE", name + " is not " + wanted);
            }
        }

        private void note(String code, String message) {
            wrong.add(new Checked.Bad(code, message));
        }

        private static int integerDigits(String text) {
            int point = text.indexOf('.');
            return point < 0 ? text.length() : point;
        }
    }
}
