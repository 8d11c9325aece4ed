package dev.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.greenroom.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAccountsTest {
    private final Accounts accounts = new Accounts(emptyDatabase(), Clock.systemUTC());
    private final PasswordEncoder passwords = new RememberedPasswords(new LongPasswords(4), Clock.systemUTC());

    @Test
    void the_demo_has_its_nine_users_after_each_start() {
        start(true, "", "");
        start(true, "", "");

        assertThat(accounts.staff())
                .extracting(Actor::username)
                .containsExactly(
                        "admin",
                        "approver",
                        "approver2",
                        "auditor",
                        "coach",
                        "compliance",
                        "compliance2",
                        "finance",
                        "network");
        assertThat(accounts.find("network").orElseThrow().groups()).containsExactly("network-agy_brightharbor");
        assertThat(passwords.matches(
                        "greenroom", accounts.find("coach").orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void without_the_demo_an_empty_database_gets_its_first_administrator_and_no_second() {
        start(false, "root", "a long password");
        start(false, "other", "another password");

        assertThat(accounts.staff()).extracting(Actor::username).containsExactly("root");
        assertThat(accounts.find("root").orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void a_weak_first_password_ends_the_start() {
        assertThatThrownBy(() -> start(false, "root", "short"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("short");
    }

    private void start(boolean demo, String username, String password) {
        new FirstAccounts(accounts, passwords, new Demo(demo, "cluster"), username, password, mock(AuditTrail.class))
                .run(new DefaultApplicationArguments());
    }

    private static JdbcClient emptyDatabase() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20__access.sql")).execute(h2);
        return JdbcClient.create(h2);
    }
}
