package dev.greenroom.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that the engine runs: {@code bpmn/*.bpmn}, {@code bpmn/*.dmn} and {@code forms/*.form} of the class path. */
@Component
class DeployedResources {
    private static final List<String> PATTERNS =
            List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form");

    private final ResourcePatternResolver resolver;

    DeployedResources(ResourcePatternResolver resolver) {
        this.resolver = resolver;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record File(String name, byte[] content) {}

    /** In a fixed order. Of two with one name the first of the class path counts, as for classes. */
    List<File> all() {
        var byName = new TreeMap<String, File>();
        PATTERNS.stream()
                .flatMap(this::find)
                .map(DeployedResources::read)
                .forEach(file -> byName.putIfAbsent(file.name(), file));
        return List.copyOf(byName.values());
    }

    private Stream<Resource> find(String pattern) {
        try {
            return Arrays.stream(resolver.getResources(pattern));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look for " + pattern, unreadable);
        }
    }

    private static File read(Resource resource) {
        try {
            return new File(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}
