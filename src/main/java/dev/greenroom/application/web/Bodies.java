package dev.greenroom.application.web;

import org.jspecify.annotations.Nullable;

/** A request without a body is one with an empty body: the reader of the body says what is wrong. */
final class Bodies {
    private Bodies() {}

    static byte[] orEmpty(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}
