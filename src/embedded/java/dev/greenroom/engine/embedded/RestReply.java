package dev.greenroom.engine.embedded;

import java.util.Map;

/** An HTTP answer; the body is written as JSON, null is no body. */
record RestReply(int status, Object body) {
    static RestReply done() {
        return new RestReply(204, null);
    }

    static RestReply problem(int status, String title, String detail) {
        return new RestReply(status, Map.of("type", "about:blank", "title", title, "status", status, "detail", detail));
    }
}
