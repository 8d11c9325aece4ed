package dev.greenroom.diagram;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of {@code bpmn/}. */
public record Diagram(String name, BpmnModelInstance model) {
    private static final Path FOLDER = Path.of("bpmn");

    public static List<Diagram> all() {
        return files(FOLDER, ".bpmn").map(Diagram::read).toList();
    }

    private static Diagram read(Path file) {
        return new Diagram(stem(file), Bpmn.readModelFromFile(file.toFile()));
    }

    /** Files of the folder that end so, by name. */
    public static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    public Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    public <T extends ModelElementInstance> Collection<T> each(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** Diagram and element, as a fault names it. */
    public String at(BaseElement element) {
        return name + "/" + element.getId();
    }

    @Override
    public String toString() {
        return name;
    }
}
