package dev.greenroom.performance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Physical lines of strict UTF-8 text, one at a time and each of bounded length, so that no file can fill the memory. A byte
 * order mark at the start is dropped; wrong bytes end in {@link java.nio.charset.CharacterCodingException}.
 */
final class BoundedLines {
    static final int LONGEST = 2_000;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private int number;
    private boolean afterReturn;

    BoundedLines(InputStream bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.reader = new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 16);
    }

    /** @param tooLong only the first {@link #LONGEST} characters are kept */
    record Line(int number, String text, boolean tooLong) {}

    @Nullable
    Line next() throws IOException {
        int character = reader.read();
        if (character == '\n' && afterReturn) {
            character = reader.read();
        }
        if (number == 0 && character == BYTE_ORDER_MARK) {
            character = reader.read();
        }
        if (character == END) {
            return null;
        }
        var text = new StringBuilder(128);
        boolean tooLong = false;
        while (character != END && character != '\n' && character != '\r') {
            if (text.length() < LONGEST) {
                text.append((char) character);
            } else {
                tooLong = true;
            }
            character = reader.read();
        }
        afterReturn = character == '\r';
        number++;
        return new Line(number, text.toString(), tooLong);
    }
}
