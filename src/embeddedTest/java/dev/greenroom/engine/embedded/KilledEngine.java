package dev.greenroom.engine.embedded;

import java.nio.file.Path;

/**
 * The child process that a test kills: parks one instance at a person, a timer, a worker and a message, then makes
 * traffic, and prints each thing only after the engine has answered for it.
 */
final class KilledEngine {
    private KilledEngine() {}

    /** Arguments: the directory; after how many instances of traffic to halt, 0 to go on until killed. */
    public static void main(String[] arguments) {
        try (var laboratory = Laboratory.on(Path.of(arguments[0]))) {
            laboratory.deploy(
                    Models.person("person"),
                    Models.time("time", "PT1H", "after-time"),
                    Models.worker("worker", "parked"),
                    Models.worker("traffic", "traffic"));
            for (var process : new String[] {"person", "time", "worker"}) {
                System.out.println(process + " " + laboratory.start(process));
            }
            int haltAfter = Integer.parseInt(arguments[1]);
            for (int made = 0; haltAfter == 0 || made < haltAfter; made++) {
                System.out.println("traffic " + laboratory.start("traffic"));
            }
            Runtime.getRuntime().halt(1);
        }
    }
}
