package dev.greenroom.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a few minutes which password matched which hash, so that a program with HTTP Basic does not pay for the slow
 * hash at each call. Kept as a MAC under a key of this process; a new password has a new hash, so is never met by an old memory.
 */
class RememberedPasswords implements PasswordEncoder {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int AT_MOST = 20_000;
    private static final String MAC = "HmacSHA256";

    private final PasswordEncoder slow;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> matched = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > AT_MOST;
        }
    };

    RememberedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, MAC);
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        var memory = memory(password, hash);
        if (isFresh(memory)) {
            return true;
        }
        var matches = slow.matches(password, hash);
        if (matches) {
            remember(memory);
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return slow.upgradeEncoding(hash);
    }

    private boolean isFresh(String memory) {
        synchronized (matched) {
            var until = matched.get(memory);
            return until != null && clock.instant().isBefore(until);
        }
    }

    private void remember(String memory) {
        synchronized (matched) {
            matched.remove(memory);
            matched.put(memory, clock.instant().plus(MEMORY));
        }
    }

    private String memory(CharSequence password, String hash) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException("Each Java has " + MAC, impossible);
        }
    }
}
