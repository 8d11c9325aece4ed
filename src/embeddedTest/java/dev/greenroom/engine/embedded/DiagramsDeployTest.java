package dev.greenroom.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.diagram.Diagram;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramsDeployTest {
    @TempDir
    Path directory;

    @Test
    void theEngineTakesEveryProcessDecisionAndFormInOneDeployment() {
        try (var laboratory = Laboratory.on(directory)) {
            var processes = files("bpmn", ".bpmn");
            var forms = files("forms", ".form");
            var command = laboratory.client.newDeployResourceCommand().addResourceFile(processes.getFirst());
            for (var file : Stream.of(processes.stream().skip(1), files("bpmn", ".dmn").stream(), forms.stream())
                    .flatMap(each -> each)
                    .toList()) {
                command = command.addResourceFile(file);
            }

            var deployed = command.send().join();

            assertThat(deployed.getProcesses()).hasSameSizeAs(processes);
            assertThat(deployed.getForm()).hasSameSizeAs(forms);
            assertThat(deployed.getDecisions()).isNotEmpty();
        }
    }

    private static List<String> files(String folder, String ending) {
        return Diagram.files(Path.of(folder), ending).map(Path::toString).toList();
    }
}
