package dev.greenroom.journey;

import dev.greenroom.engine.EngineTime;
import dev.greenroom.reference.Times;
import dev.greenroom.testing.Api;
import dev.greenroom.testing.MovableClock;
import dev.greenroom.testing.Stage;
import dev.greenroom.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on the embedded engine, played through its HTTP interface. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Tag("journey")
@Import(JourneyTest.OwnTime.class)
public abstract class JourneyTest {
    private static final Path DATA = temporaryDirectory();

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private EngineTime engineTime;

    protected Stage stage;

    @DynamicPropertySource
    static void ownStorage(DynamicPropertyRegistry properties) {
        properties.add("greenroom.data-dir", DATA::toString);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("greenroom-journey");
        } catch (IOException noSpace) {
            throw new UncheckedIOException(noSpace);
        }
    }

    /** Moves Greenroom's clock and the engine's together. */
    protected void advance(Duration step) {
        clock.advance(step);
        engineTime.advance(step);
    }

    /** Somebody without an account. */
    protected Api anybody() {
        return Api.anonymous(port);
    }

    /** By Greenroom's clock, in Shanghai. */
    protected LocalDate today() {
        return Times.today(clock);
    }

    @TestConfiguration
    static class OwnTime {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @BeforeEach
    void enter() {
        stage = new Stage(port);
    }
}
