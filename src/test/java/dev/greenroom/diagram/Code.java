package dev.greenroom.diagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Greenroom's own classes, without those of its tests. */
public final class Code {
    private static final String ROOT = "dev.greenroom";
    private static final Path SOURCES = Path.of("src/main/java");

    private static final List<Class<?>> ENUMS = classes((reader, factory) ->
            Enum.class.getName().equals(reader.getClassMetadata().getSuperClassName()));

    private Code() {}

    /** Classes, interfaces, records and enums, nested ones too, that the filter takes. */
    public static List<Class<?>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents(ROOT).stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Code.class.getClassLoader()))
                .filter(Code::isShipped)
                .toList();
    }

    /** All enums. */
    public static List<Class<?>> enums() {
        return ENUMS;
    }

    /** All text of the sources. */
    public static String text() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Code::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShipped(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }
}
