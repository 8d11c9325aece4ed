package dev.greenroom.oversight.web;

import dev.greenroom.audit.AuditTrail.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A story as RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
final class TimelineCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("entry", "at", "actor", "what", "subject_type", "subject", "task", "reason", "details", "hash")
            .get();
    /** With these a spreadsheet begins a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private TimelineCsv() {}

    static String write(List<Recorded> story) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, FORMAT)) {
            for (var act : story) {
                printer.printRecord(
                        act.entry() == 0 ? "" : act.entry(),
                        act.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                        plain(act.actor()),
                        act.what(),
                        act.subjectType(),
                        plain(act.subjectId()),
                        plain(act.task()),
                        plain(act.reason()),
                        plain(details(act)),
                        act.hash());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String details(Recorded act) {
        return new TreeMap<>(act.details())
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
