package dev.greenroom.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Seals personal identifiers (AES-256-GCM, a fresh nonce each) and makes blind indexes for equality search. */
@Component
public class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char AFTER_KEY_ID = '.';
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    Vault(VaultKeys keys) {
        this.keys = keys;
    }

    /** Text that {@link #open} turns back; differs on each call; at most 4/3 of the length in UTF-8 and 64 characters more. */
    public String seal(String plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return keys.id()
                    + AFTER_KEY_ID
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refused to seal", impossible);
        }
    }

    /** @throws BrokenSeal when the text was changed or belongs to another key */
    public String open(String sealed) {
        int end = sealed.indexOf(AFTER_KEY_ID);
        if (end < 0 || !sealed.substring(0, end).equals(keys.id())) {
            throw new BrokenSeal("Sealed with another key");
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(end + 1)));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var content = new byte[bytes.remaining()];
            bytes.get(content);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(content), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException changed) {
            throw new BrokenSeal("Changed since it was sealed");
        }
    }

    /** 64 hex characters; equal for equal kind and value (compatibility form, upper case, no spaces or dashes). */
    public String blindIndex(Kind kind, String value) {
        var mac = VaultKeys.mac(keys.indexing());
        mac.update((kind.name() + ":" + normal(value)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** 64 hex characters that nobody makes without the key: what the record of acts is chained with. */
    public String signature(String content) {
        var mac = VaultKeys.mac(keys.recording());
        return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String normal(String value) {
        var compatible = Normalizer.normalize(value, Normalizer.Form.NFKC);
        return SEPARATORS.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** What an identifier is, so that equal digits of different kinds do not meet. */
    public enum Kind {
        ID_NUMBER,
        TAX_ID,
        ACCOUNT,
        PHONE,
        EMAIL,
        ADDRESS,
        DEVICE,
        GUARDIAN,
        HOLDER,
        /** What screening compares of a person, all in one. */
        SCREENED
    }
}
