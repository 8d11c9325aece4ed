package dev.greenroom.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs an unforeseen error by types and places only: messages of others may repeat personal data. */
final class Unforeseen {
    private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);
    private static final int FRAMES = 12;
    private static final int DEPTH = 6;

    private Unforeseen() {}

    /** Reference number under which the log has the error. */
    static String log(Throwable error) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var trace = new ArrayList<String>();
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            trace.add(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace()).limit(FRAMES).forEach(frame -> trace.add("    at " + frame));
            cause = cause.getCause();
        }
        LOG.error("Error {}\n{}", reference, String.join("\n", trace));
        return reference;
    }
}
