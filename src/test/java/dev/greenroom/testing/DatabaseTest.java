package dev.greenroom.testing;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The application without the engine, on H2 in PostgreSQL mode; with -Dgreenroom.test.db=postgres on PostgreSQL. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("database-test")
@Tag("database")
public abstract class DatabaseTest {}
