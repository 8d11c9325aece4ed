package dev.greenroom.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class VaultKeyAtStartTest {
    @TempDir
    @SuppressWarnings("NullAway")
    Path data;

    private final JdbcClient database = emptyDatabase();

    @Test
    void the_embedded_default_makes_a_key_that_only_its_owner_can_read_and_keeps_it() throws Exception {
        var first = start("", "embedded");
        var second = start("", "embedded");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("vault.key"))))
                .isEqualTo("rw-------");
        assertThat(data).isDirectoryContaining("glob:**vault.key").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_cluster_needs_a_configured_key() {
        assertThatThrownBy(() -> start("", "cluster"))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageContaining("No vault key");
    }

    @Test
    void a_lost_key_file_is_refused_and_not_replaced() throws Exception {
        start("", "embedded");
        Files.delete(data.resolve("vault.key"));

        assertThatThrownBy(() -> start("", "embedded"))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageContaining("is gone");
        assertThat(data.resolve("vault.key")).doesNotExist();
    }

    @Test
    void the_key_of_another_database_is_refused() {
        start(key((byte) 1), "embedded");

        assertThatThrownBy(() -> start(key((byte) 2), "embedded"))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageContaining("was sealed with");
    }

    @Test
    void what_is_not_base64_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> start("not a key!", "embedded"))
                .isInstanceOf(VaultKeyProblem.class)
                .hasMessageNotContaining("not a key!");
    }

    private static JdbcClient emptyDatabase() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V31__vault.sql")).execute(h2);
        return JdbcClient.create(h2);
    }

    private VaultKeys start(String configured, String engine) {
        return new VaultConfiguration().vaultKeys(configured, engine, data.toString(), database);
    }

    private static String key(byte seed) {
        var bytes = new byte[VaultKeys.MASTER_BYTES];
        java.util.Arrays.fill(bytes, seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
