package dev.greenroom.problem;

import java.io.IOException;

/** The body grew beyond its limit while it was read: 413. */
class TooLarge extends IOException {
    TooLarge() {
        super("Body too large");
    }
}
