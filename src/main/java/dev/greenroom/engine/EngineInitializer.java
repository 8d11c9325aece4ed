package dev.greenroom.engine;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Starts the embedded engine before the context, so that the Camunda client finds its address like that of any cluster.
 * Registered in {@code META-INF/spring.factories}.
 */
class EngineInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(EngineInitializer.class);
    private static final String STARTER = "dev.greenroom.engine.embedded.EmbeddedEngineStarter";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        switch (EngineMode.of(environment)) {
            case EMBEDDED -> embed(context, start(environment));
            case CLUSTER ->
                LOG.info(
                        "Engine: cluster at {}",
                        environment.getProperty("camunda.client.grpc-address", "its default address"));
            case NONE -> settings(environment, Map.of("camunda.client.enabled", "false"));
        }
    }

    private static EngineHost start(ConfigurableEnvironment environment) {
        var loader = EngineInitializer.class.getClassLoader();
        if (!ClassUtils.isPresent(STARTER, loader)) {
            throw new IllegalStateException("This build has no embedded engine. Start it with GREENROOM_ENGINE=cluster"
                    + " and the camunda.client.* settings of your Camunda 8.8+ cluster.");
        }
        var starter = (EngineHost.Starter) BeanUtils.instantiateClass(ClassUtils.resolveClassName(STARTER, loader));
        return starter.start(Path.of(environment.getProperty("greenroom.data-dir", "./data")));
    }

    /** Registered first, therefore destroyed last: after the workers have gone. */
    private static void embed(ConfigurableApplicationContext context, EngineHost host) {
        LOG.info("Engine: embedded. {}", host.licence());
        settings(
                context.getEnvironment(),
                Map.of(
                        "camunda.client.mode", "self-managed",
                        "camunda.client.auth.method", "none",
                        "camunda.client.grpc-address", "http://127.0.0.1:" + host.grpcPort(),
                        "camunda.client.rest-address", "http://127.0.0.1:" + host.restPort(),
                        "camunda.client.prefer-rest-over-grpc", "false"));
        var beans = context.getBeanFactory();
        beans.registerSingleton("engineHost", host);
        beans.registerSingleton("engineTime", (EngineTime) host::advance);
        beans.registerSingleton("engineCredentials", new EngineCredentials(host));
        ((DefaultSingletonBeanRegistry) beans).registerDisposableBean("engineHost", host::close);
    }

    private static void settings(ConfigurableEnvironment environment, Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource("engine", settings));
    }
}
