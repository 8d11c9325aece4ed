package dev.greenroom.engine.embedded;

import io.camunda.search.clients.SearchClientsProxy;
import io.camunda.security.auth.BrokerRequestAuthorizationConverter;
import io.camunda.security.configuration.SecurityConfiguration;
import io.camunda.zeebe.engine.Engine;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.processing.EngineProcessors;
import io.camunda.zeebe.engine.processing.message.command.SubscriptionCommandSender;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.process.test.engine.EmbeddedGateway;
import io.camunda.zeebe.scheduler.ActorScheduler;
import io.camunda.zeebe.scheduler.clock.ControlledActorClock;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.stream.impl.ControllableStreamClockImpl;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.util.FeatureFlags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** The engine's one partition: reads commands from the log, changes the state, writes events, answers. */
final class Partition {
    static final int ID = 1;

    private Partition() {}

    static StreamProcessor processor(
            LogStream stream,
            EngineState state,
            ActorScheduler scheduler,
            ControlledActorClock clock,
            LogStreamWriter writer,
            JobStreams jobs,
            CommandResponseWriter answers) {
        var toItself = EmbeddedGateway.toItself(writer);
        var security = withoutAuthorizations();
        var engine = new Engine(
                context -> EngineProcessors.createEngineProcessors(
                        context,
                        ID,
                        new SubscriptionCommandSender(ID, toItself),
                        toItself,
                        FeatureFlags.createDefault(),
                        jobs,
                        SearchClientsProxy.noop(),
                        new BrokerRequestAuthorizationConverter(security)),
                new EngineConfiguration(),
                security);
        return StreamProcessor.builder()
                .logStream(stream)
                .zeebeDb(state.database())
                .commandResponseWriter(answers)
                .partitionCommandSender(toItself)
                .recordProcessors(List.of(engine))
                .actorSchedulingService(scheduler)
                .clock(new ControllableStreamClockImpl(clock))
                .meterRegistry(new SimpleMeterRegistry())
                .build();
    }

    /** Only Greenroom holds the credential; who may do what is its own business. */
    private static SecurityConfiguration withoutAuthorizations() {
        var security = new SecurityConfiguration();
        security.getAuthorizations().setEnabled(false);
        return security;
    }
}
