package dev.greenroom.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** BCrypt over the SHA-512 of the password, cut to 72 characters: BCrypt alone takes no more than 72 bytes. */
class LongPasswords implements PasswordEncoder {
    static final String ID = "bcrypt-sha512";
    private static final int BCRYPT_LIMIT = 72;

    private final BCryptPasswordEncoder bcrypt;

    LongPasswords(int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public String encode(CharSequence password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return bcrypt.matches(digest(password), hash);
    }

    /** Base64, so that no zero byte ends it early; 72 characters carry 432 bits. */
    private static String digest(CharSequence password) {
        try {
            var bytes = MessageDigest.getInstance("SHA-512")
                    .digest(password.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes).substring(0, BCRYPT_LIMIT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each Java has SHA-512", impossible);
        }
    }
}
