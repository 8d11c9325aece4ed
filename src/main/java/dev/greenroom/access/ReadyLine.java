package dev.greenroom.access;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line logged at start: where Greenroom is and who may log in. */
@Component
class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger("dev.greenroom.Greenroom");

    private final Demo demo;
    private final Environment environment;

    ReadyLine(Demo demo, Environment environment) {
        this.demo = demo;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        var host = environment.getProperty("server.address", "localhost");
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var users = demo.isOn()
                ? "; demo users, password " + Demo.PASSWORD + ": "
                        + Demo.users().stream().map(Demo.User::username).collect(Collectors.joining(", "))
                : "";
        LOG.info("Greenroom is ready at http://{}:{}{}", host.isBlank() ? "localhost" : host, port, users);
    }
}
