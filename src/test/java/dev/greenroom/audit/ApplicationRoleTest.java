package dev.greenroom.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The script that the README gives to the owner of a PostgreSQL database, and what the application's role may do after it. */
@EnabledIfSystemProperty(named = "greenroom.test.db", matches = "postgres")
class ApplicationRoleTest extends DatabaseTest {
    private static final String ROLE = "greenroom_app";

    @Autowired
    JdbcTemplate owner;

    @Autowired
    Seal seal;

    @Autowired
    AuditSettings settings;

    @Value("${spring.datasource.url}")
    String address;

    private JdbcTemplate application;
    private TransactionTemplate transaction;

    @BeforeEach
    void theRoleWithItsRights() throws Exception {
        owner.execute("do $$ begin create role " + ROLE
                + " login password 'app'; exception when duplicate_object then null;" + " end $$");
        owner.execute(new ClassPathResource("db/roles/postgresql.sql").getContentAsString(StandardCharsets.UTF_8));
        var database = new DriverManagerDataSource(address.replaceFirst("\\?.*", ""), ROLE, "app");
        application = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Test
    void the_applications_role_adds_to_the_record() {
        var chain = new Chain(application, seal, settings, java.time.Clock.systemUTC());
        transaction.executeWithoutResult(
                status -> chain.append(List.of(Act.bySystem("BY_THE_ROLE", "run", "run-role"))));

        assertThat(owner.queryForObject("select count(*) from audit_entry where what = 'BY_THE_ROLE'", Long.class))
                .isEqualTo(1);
        assertThat(chain.verify(new Anchors.Known(List.of(), List.of())).valid())
                .isTrue();
    }

    @Test
    void it_changes_and_removes_neither_acts_nor_postings_nor_the_triggers() {
        for (var refused : List.of(
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_refuses_change on audit_entry",
                "delete from audit_head",
                "insert into audit_head (only_row, entry, hash) values (false, 0, '0')",
                "update ledger_entry set debit = debit + 1",
                "delete from ledger_entry",
                "truncate ledger_posting cascade",
                "delete from ledger_posting",
                "delete from flyway_schema_history")) {
            assertThatThrownBy(() -> application.execute(refused))
                    .as(refused)
                    .hasStackTraceContaining(refused.contains("trigger") ? "must be owner" : "permission denied");
        }
    }

    @Test
    void not_even_the_owner_removes_the_head() {
        assertThatThrownBy(() -> owner.execute("delete from audit_head")).hasStackTraceContaining("append-only");
    }
}
