package dev.greenroom.engine.embedded;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.process.test.engine.EmbeddedGateway;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.scheduler.clock.ControlledActorClock;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Zeebe engine in this JVM with one partition. Job, message and deployment calls come by gRPC, user-task calls by REST;
 * both listen on the loopback address only, on ports of the system's choice, and demand {@link #authorization()}.
 */
public final class EmbeddedEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    private final ControlledActorClock clock = new ControlledActorClock();
    private final Credential credential = Credential.random();
    private final Closing closing;
    private final EngineFailure failure = new EngineFailure();
    private final SegmentedLog log;
    private final EngineState state;
    private final Server grpc;
    private final UserTaskFacade rest;

    private EmbeddedEngine(Path directory, long segmentSize, Closing closing) throws IOException {
        this.closing = closing;
        var place = closing.later(EngineDirectory.open(directory, EngineVersion.running()));
        log = closing.later(new SegmentedLog(place.log(), segmentSize));
        state = closing.later(EngineState.open(place.state()));
        var scheduler = closing.later(ActorScheduler.newActorScheduler()
                .setActorClock(clock)
                .setCpuBoundActorThreadCount(1)
                .setIoBoundActorThreadCount(1)
                .build());
        scheduler.start();
        var stream = closing.later(LogStream.builder()
                .withPartitionId(Partition.ID)
                .withLogStorage(log)
                .withClock(clock)
                .withMeterRegistry(new SimpleMeterRegistry())
                .build());
        var writer = new CheckedWriter(stream.newLogStreamWriter());
        var commands = new PendingCommands(writer);
        var jobs = closing.later(EmbeddedJobs.over(commands));
        var gateway = EmbeddedGateway.on(writer, 0, PendingCommands.firstId(), jobs);
        var answers = new AnswerRouter(gateway.answers(), commands);
        StreamProcessor processor =
                closing.later(Partition.processor(stream, state, scheduler, clock, writer, jobs.streams(), answers));
        processor.openAsync(false).join();
        processor.addFailureListener(failure);
        AbandonedJobs.offerAgain(processor, state, new JobReturns(commands));
        closing.later(new LogTrimmer(log, processor, state::force));
        grpc = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(gateway)
                .intercept(credential)
                .build()
                .start();
        closing.later(() -> grpc.shutdownNow().awaitTermination());
        rest = closing.later(UserTaskFacade.start(commands, credential));
        place.markVersion();
    }

    /** Opens the engine on a directory of its own, with all that it held when it was last closed or killed. */
    public static EmbeddedEngine open(Path directory) {
        return open(directory, SegmentedLog.SEGMENT_SIZE);
    }

    static EmbeddedEngine open(Path directory, long segmentSize) {
        long begin = System.nanoTime();
        var closing = new Closing();
        try {
            var engine = new EmbeddedEngine(directory.toAbsolutePath().normalize(), segmentSize, closing);
            LOG.info(
                    "Engine ready in {} ms",
                    Duration.ofNanos(System.nanoTime() - begin).toMillis());
            return engine;
        } catch (IOException unusable) {
            closing.close();
            throw new EngineNotUsable("The engine's directory " + directory + " cannot be used", unusable);
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    public int grpcPort() {
        return grpc.getPort();
    }

    public int restPort() {
        return rest.port();
    }

    /** The value of the {@code Authorization} header that each call must carry. */
    public String authorization() {
        return credential.header();
    }

    /** Keys of the user tasks that the engine holds open. */
    public Set<Long> openUserTasks() {
        return state.openUserTasks();
    }

    /** Moves the engine's clock forward; timers that fall due fire at once. */
    public void advance(Duration step) {
        clock.addTime(step);
    }

    /** Why the engine stopped working, if it did. */
    public Optional<String> failure() {
        return failure.reason();
    }

    String userTaskState(long key) {
        return state.userTaskState(key);
    }

    int logBlocks() {
        return log.blockCount();
    }

    int logFiles() {
        return log.fileCount();
    }

    @Override
    public void close() {
        closing.close();
    }
}
