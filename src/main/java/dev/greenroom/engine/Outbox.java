package dev.greenroom.engine;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages to the engine, written with the state change that causes them and sent after its commit. */
@Component
public class Outbox {
    /** Records the message in the caller's transaction; a second message with the same name and messageId is dropped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(OutboundMessage message) {
        throw new UnsupportedOperationException("engine helper: " + message.name());
    }
}
