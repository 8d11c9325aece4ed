package dev.greenroom.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineDirectoryTest {
    private static final EngineVersion RUNNING = EngineVersion.parse("8.8.21");

    @TempDir
    Path directory;

    @Test
    void aDirectoryInUseIsRefusedInPlainWords() throws IOException {
        try (var ignored = EngineDirectory.open(directory, RUNNING)) {
            assertThatThrownBy(() -> EngineDirectory.open(directory, RUNNING))
                    .isInstanceOf(EngineNotUsable.class)
                    .hasMessageContaining("Another process")
                    .hasMessageContaining("GREENROOM_DATA_DIR");
        }
        assertThatCode(() -> EngineDirectory.open(directory, RUNNING).close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.22", "8.10.0", "9.0.0\n"})
    void stateOfANewerEngineIsRefused(String writtenBy) throws IOException {
        Files.writeString(directory.resolve("version"), writtenBy);
        assertThatThrownBy(() -> EngineDirectory.open(directory, RUNNING))
                .isInstanceOf(EngineNotUsable.class)
                .hasMessageContaining(writtenBy.strip())
                .hasMessageContaining("8.8.21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.21", "8.8.9", "8.7.30", "8.8.21-SNAPSHOT"})
    void stateOfThisOrAnOlderEngineIsTaken(String writtenBy) throws IOException {
        Files.writeString(directory.resolve("version"), writtenBy);
        try (var place = EngineDirectory.open(directory, RUNNING)) {
            place.markVersion();
        }
        assertThat(directory.resolve("version")).hasContent("8.8.21");
    }
}
