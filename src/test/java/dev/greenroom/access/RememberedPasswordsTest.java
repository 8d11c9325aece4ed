package dev.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final PasswordEncoder slow = new LongPasswords(4) {
        @Override
        public boolean matches(CharSequence password, String hash) {
            asked.incrementAndGet();
            return super.matches(password, hash);
        }
    };
    private final RememberedPasswords passwords = new RememberedPasswords(slow, Clock.systemUTC());

    @Test
    void a_password_that_matched_is_not_hashed_again() {
        var hash = passwords.encode("correct horse");

        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_wrong_password_and_a_new_hash_are_always_checked() {
        var hash = passwords.encode("correct horse");
        passwords.matches("correct horse", hash);

        assertThat(passwords.matches("wrong horse", hash)).isFalse();
        assertThat(passwords.matches("wrong horse", hash)).isFalse();
        assertThat(passwords.matches("correct horse", passwords.encode("battery staple")))
                .isFalse();
        assertThat(asked).hasValue(4);
    }
}
