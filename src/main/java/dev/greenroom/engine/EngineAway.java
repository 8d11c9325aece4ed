package dev.greenroom.engine;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The process engine cannot be reached; the call had no effect and may be repeated. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class EngineAway extends RuntimeException {
    EngineAway(Throwable cause) {
        super("The process engine cannot be reached", cause);
    }
}
