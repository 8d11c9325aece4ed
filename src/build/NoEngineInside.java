import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fails the production build (-Dcluster) if its jar carries a class of the Zeebe engine, whose licence does not allow
 * production use. Arguments: the jar.
 */
public final class NoEngineInside {
    private static final List<String> ENGINE = List.of(
            "io/camunda/zeebe/engine/",
            "io/camunda/zeebe/process/test/",
            "io/camunda/zeebe/stream/",
            "io/camunda/zeebe/logstreams/",
            "io/camunda/zeebe/db/",
            "dev/greenroom/engine/embedded/");

    public static void main(String[] arguments) throws IOException {
        int seen = 0;
        try (var jar = new JarFile(arguments[0])) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                seen += check(entry.getName().replace("BOOT-INF/classes/", ""), arguments[0]);
                if (entry.getName().endsWith(".jar")) {
                    seen += checkNested(entry.getName(), jar.getInputStream(entry));
                }
            }
        }
        System.out.println("No engine class among the " + seen + " classes of " + arguments[0]);
    }

    private static int checkNested(String name, InputStream bytes) throws IOException {
        int seen = 0;
        try (var nested = new ZipInputStream(bytes)) {
            for (ZipEntry entry = nested.getNextEntry(); entry != null; entry = nested.getNextEntry()) {
                seen += check(entry.getName(), name);
            }
        }
        return seen;
    }

    private static int check(String name, String where) {
        if (!name.endsWith(".class")) {
            return 0;
        }
        if (ENGINE.stream().anyMatch(name::startsWith)) {
            throw new IllegalStateException("An engine class in the production jar: " + name + " in " + where);
        }
        return 1;
    }
}
