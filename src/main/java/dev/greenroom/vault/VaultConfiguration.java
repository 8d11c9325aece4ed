package dev.greenroom.vault;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the master key and refuses a key that cannot open what the database holds. */
@Configuration
class VaultConfiguration {
    private static final String CLUSTER = "cluster";

    @Bean
    VaultKeys vaultKeys(
            @Value("${greenroom.vault.key:}") String configured,
            @Value("${greenroom.engine}") String engine,
            @Value("${greenroom.data-dir}") String dataDirectory,
            JdbcClient database) {
        var known =
                database.sql("select key_id from vault_key").query(String.class).optional();
        var file = new KeyFile(Path.of(dataDirectory, "vault.key"));
        var keys = VaultKeys.of(decode(configured.isBlank() ? fromFile(file, known, engine) : configured));
        known.filter(id -> !id.equals(keys.id())).ifPresent(id -> {
            throw new VaultKeyProblem(
                    "The database was sealed with vault key " + id + ", this one is " + keys.id() + ".",
                    "Give greenroom.vault.key (or the file vault.key in the data directory) the key of this database.");
        });
        database.sql("insert into vault_key (only_row, key_id) values (true, ?) on conflict do nothing")
                .param(keys.id())
                .update();
        return keys;
    }

    private static String fromFile(KeyFile file, Optional<String> known, String engine) {
        if (file.exists()) {
            return file.read();
        }
        if (engine.equals(CLUSTER)) {
            throw new VaultKeyProblem(
                    "No vault key is configured.",
                    "Set GREENROOM_VAULT_KEY to 32 random bytes in base64, for instance from: openssl rand -base64 32"
                            + " - and keep a copy: without it the personal data is lost.");
        }
        if (known.isPresent()) {
            throw new VaultKeyProblem(
                    "The key file " + file.path() + " is gone, and the database holds data sealed with its key.",
                    "Put the file back from your copy. Without it the personal data cannot be read; to start empty,"
                            + " remove the whole data directory.");
        }
        return file.create();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.trim());
        } catch (IllegalArgumentException notBase64) {
            throw new VaultKeyProblem(
                    "The vault key is not base64.",
                    "Give greenroom.vault.key 32 random bytes in base64, for instance from: openssl rand -base64 32");
        }
    }
}
