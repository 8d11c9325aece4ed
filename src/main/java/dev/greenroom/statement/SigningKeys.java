package dev.greenroom.statement;

import dev.greenroom.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** The key that signs statements: the configured one, or one that is made once and kept sealed for all nodes. */
@Component
class SigningKeys {
    private static final String ALIAS = "statements";
    private static final char[] INSIDE = {};

    private final StatementSettings settings;
    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final SingletonSupplier<SigningKey> key = SingletonSupplier.of(this::load);

    SigningKeys(
            StatementSettings settings,
            JdbcClient database,
            Vault vault,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        // Who reads a statement is in a transaction that may write nothing.
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    SigningKey key() {
        return key.obtain();
    }

    private SigningKey load() {
        try {
            if (settings.keystore() != null) {
                try (InputStream file = Files.newInputStream(Path.of(settings.keystore()))) {
                    return read(file, settings.keystorePassword().toCharArray());
                }
            }
            var made = Base64.getEncoder().encodeToString(written(SigningKey.generate(clock.instant())));
            var kept = Objects.requireNonNull(ownTransaction.execute(status -> firstOf(made)));
            return read(new ByteArrayInputStream(Base64.getDecoder().decode(vault.open(kept))), INSIDE);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("The key store that signs statements cannot be used", unusable);
        }
    }

    /** Of two nodes that start together one makes the key for both. */
    private String firstOf(String made) {
        database.sql("insert into statement_signer (only_row, keystore, made_at) values (true, ?, ?)"
                        + " on conflict do nothing")
                .params(vault.seal(made), OffsetDateTime.now(clock))
                .update();
        return database.sql("select keystore from statement_signer")
                .query(String.class)
                .single();
    }

    /** The first private key of a PKCS 12 store. */
    private static SigningKey read(InputStream store, char[] password) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(store, password);
        for (var alias : Collections.list(keys.aliases())) {
            if (keys.getKey(alias, password) instanceof PrivateKey found
                    && keys.getCertificate(alias) instanceof X509Certificate) {
                var chain = Stream.of(keys.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList();
                return new SigningKey(found, chain);
            }
        }
        throw new GeneralSecurityException("No private key with a certificate");
    }

    private static byte[] written(SigningKey made) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, INSIDE);
        keys.setKeyEntry(ALIAS, made.key(), INSIDE, made.chain().toArray(Certificate[]::new));
        var out = new ByteArrayOutputStream();
        keys.store(out, INSIDE);
        return out.toByteArray();
    }
}
