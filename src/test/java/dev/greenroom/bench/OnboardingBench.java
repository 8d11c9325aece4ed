package dev.greenroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.greenroom.application.DraftDesk;
import dev.greenroom.testing.Api;
import dev.greenroom.testing.People;
import dev.greenroom.testing.Running;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * {@code mvn -Pbench test}: onboardings in a second through the whole automatic path (submitted to cleared: eligibility,
 * five checks, screening, risk) beside the bare engine's rate for as many jobs, and how soon Greenroom is ready. JSON on
 * the console and in {@code target/bench.json}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OnboardingBench {
    private static final int WARM_UP = 50;
    private static final int ONBOARDINGS = Integer.getInteger("bench.onboardings", 500);

    @LocalServerPort
    int port;

    @Autowired
    DraftDesk drafts;

    @Autowired
    JdbcClient database;

    @Autowired
    CamundaClient client;

    @DynamicPropertySource
    static void ownStorage(DynamicPropertyRegistry properties) throws IOException {
        var directory = Files.createTempDirectory("greenroom-bench");
        properties.add("greenroom.data-dir", directory::toString);
    }

    record Report(
            double readySeconds,
            int jobs,
            double floorPerSecond,
            double onboardingsPerSecond,
            double share,
            double floorProcessorMillis,
            double onboardingProcessorMillis,
            int processors,
            double systemLoad) {}

    @Test
    void onboardingsBesideTheBareEngine() throws IOException {
        var floor = new EngineFloor(client);
        floor.instancesPerSecond(WARM_UP);
        onboardingsPerSecond(0, WARM_UP);

        long begin = processorTime();
        double bare = floor.instancesPerSecond(ONBOARDINGS);
        long between = processorTime();
        double whole = onboardingsPerSecond(WARM_UP, ONBOARDINGS);
        long end = processorTime();
        System.out.printf("bare engine %.1f, onboardings %.1f in a second%n", bare, whole);

        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        var report = new Report(
                readySeconds(),
                EngineFloor.JOBS,
                bare,
                whole,
                whole / bare,
                millisEach(between - begin),
                millisEach(end - between),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
        System.out.println(json);
        Files.writeString(Path.of("target", "bench.json"), json);
        assertThat(whole).isPositive();
    }

    /** Of this process, so that what else runs on the machine counts less than in the rates. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double millisEach(long nanoseconds) {
        return nanoseconds / 1e6 / ONBOARDINGS;
    }

    private double onboardingsPerSecond(int before, int onboardings) {
        var usernames = IntStream.range(0, onboardings)
                .mapToObj(number -> "bench-" + before + "-" + number + "@example.org")
                .toList();
        var consents = consents();
        usernames.forEach(username -> drafts.save(username, "zh", application(consents)));
        long begin = System.nanoTime();
        usernames.parallelStream().forEach(drafts::submit);
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> cleared() == before + onboardings);
        return onboardings / (Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }

    private long cleared() {
        return database.sql("select count(*) from application where status = 'CLEARED'")
                .query(Long.class)
                .single();
    }

    private List<ObjectNode> consents() {
        var json = new ObjectMapper();
        return json.convertValue(
                Api.anonymous(port).get("/api/reference/documents").expect(200).json(),
                json.getTypeFactory().constructCollectionType(List.class, ObjectNode.class));
    }

    private static byte[] application(List<ObjectNode> documents) {
        var application = People.resident();
        var consents = application.putArray("consents");
        documents.forEach(document -> consents.addObject()
                .put("document", document.get("code").asText())
                .set("version", document.get("version")));
        return application.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** From the launch of a new process on an empty directory to health UP. */
    private static double readySeconds() throws IOException {
        var directory = Files.createTempDirectory("greenroom-ready");
        long begin = System.nanoTime();
        var running = Running.on(directory);
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        running.kill();
        return seconds;
    }
}
