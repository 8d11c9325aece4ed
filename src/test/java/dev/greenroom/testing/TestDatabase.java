package dev.greenroom.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A fresh database for each context: H2 in PostgreSQL mode, or PostgreSQL with -Dgreenroom.test.db=postgres. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "greenroom" + UUID.randomUUID().toString().replace("-", "");
        if ("postgres".equals(System.getProperty("greenroom.test.db"))) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + PostgreSql.database(name),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(context);
        } else {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + name
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
                    .applyTo(context);
        }
    }

    /** One server for the JVM, one database for each context. */
    private static final class PostgreSql {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }

        static String database(String name) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return SERVER.getJdbcUrl("postgres", name);
            } catch (java.sql.SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
