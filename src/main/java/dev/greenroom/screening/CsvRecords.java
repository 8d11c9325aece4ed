package dev.greenroom.screening;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.function.ObjLongConsumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file record by record; what is no CSV in this encoding is refused with its line. */
final class CsvRecords {
    static final CSVFormat COMMAS = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(false)
            .get();

    static final CSVFormat SEMICOLONS = COMMAS.builder().setDelimiter(';').get();

    private CsvRecords() {}

    /** @param take gets each record and the line on which it begins */
    static void read(ReceivedFile file, Charset charset, CSVFormat format, ObjLongConsumer<CSVRecord> take)
            throws IOException {
        long line = 1;
        try (var parser = CSVParser.parse(reader(file, charset), format)) {
            for (var records = parser.iterator(); records.hasNext(); ) {
                take.accept(records.next(), line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CharacterCodingException | CSVException broken) {
            throw refused(line, broken);
        } catch (UncheckedIOException broken) {
            throw refused(line, broken.getCause());
        }
    }

    static boolean isText(ReceivedFile file, Charset charset) throws IOException {
        try (var reader = reader(file, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static RuntimeException refused(long line, @Nullable Throwable broken) {
        return broken instanceof CharacterCodingException
                ? ListFaults.at(line, "ENCODING", "these bytes are no text in the expected encoding")
                : ListFaults.at(line, "BROKEN_CSV", "quotes or separators are broken");
    }

    private static Reader reader(ReceivedFile file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new java.io.BufferedReader(new InputStreamReader(file.open(), decoder));
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }
}
