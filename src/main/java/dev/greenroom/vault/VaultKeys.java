package dev.greenroom.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys drawn from one master key: one seals, one makes blind indexes, one signs the record of acts, so that none says
 * anything about another.
 *
 * @param id names the master key without telling it: eight hex characters in front of each sealed text
 */
record VaultKeys(String id, SecretKey sealing, SecretKey indexing, SecretKey recording) {
    static final int MASTER_BYTES = 32;
    private static final String MAC = "HmacSHA256";
    private static final int ID_CHARACTERS = 8;

    static VaultKeys of(byte[] master) {
        if (master.length != MASTER_BYTES) {
            throw new VaultKeyProblem(
                    "The vault key has " + master.length + " bytes.",
                    "Give greenroom.vault.key 32 random bytes in base64, for instance from: openssl rand -base64 32");
        }
        var id = HexFormat.of()
                .formatHex(derive(master, "greenroom vault key id"))
                .substring(0, ID_CHARACTERS);
        return new VaultKeys(
                id,
                new SecretKeySpec(derive(master, "greenroom vault sealing"), "AES"),
                new SecretKeySpec(derive(master, "greenroom vault blind index"), MAC),
                new SecretKeySpec(derive(master, "greenroom record of acts"), MAC));
    }

    /** HKDF-Expand (RFC 5869) for one block: the master key is uniform already. */
    private static byte[] derive(byte[] master, String purpose) {
        var mac = mac(new SecretKeySpec(master, MAC));
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(new byte[] {1});
    }

    static Mac mac(SecretKey key) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Each Java has " + MAC, impossible);
        }
    }

    @Override
    public String toString() {
        return "VaultKeys[" + id + "]";
    }
}
