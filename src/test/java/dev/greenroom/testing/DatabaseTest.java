package dev.greenroom.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The application without the engine, on H2 in PostgreSQL mode; with -Dgreenroom.test.db=postgres on PostgreSQL. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("database-test")
public abstract class DatabaseTest {}
