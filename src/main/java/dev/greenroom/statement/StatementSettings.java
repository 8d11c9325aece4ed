package dev.greenroom.statement;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From {@code greenroom.statement.*}.
 *
 * @param keystore path of a PKCS 12 file with the key and certificate that sign statements; none: one is made
 * @param keystorePassword of that file
 */
@ConfigurationProperties("greenroom.statement")
record StatementSettings(@Nullable String keystore, @DefaultValue("") String keystorePassword) {
    @Override
    public String toString() {
        return "StatementSettings";
    }
}
