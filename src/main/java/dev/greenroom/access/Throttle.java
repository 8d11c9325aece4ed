package dev.greenroom.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.stereotype.Component;

/** Slows down guessing: after twenty wrong passwords in a row an account takes none for a minute. */
@Component
class Throttle implements UserDetailsChecker {
    private static final int TRIES = 20;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > AT_MOST;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void check(UserDetails account) {
        var failed = failures.get(account.getUsername());
        if (failed != null
                && failed.count() >= TRIES
                && clock.instant().isBefore(failed.last().plus(PAUSE))) {
            throw new LockedException("Too many wrong passwords");
        }
    }

    @EventListener
    synchronized void failed(AuthenticationFailureBadCredentialsEvent event) {
        var now = clock.instant();
        failures.merge(
                event.getAuthentication().getName().toLowerCase(java.util.Locale.ROOT),
                new Failures(1, now),
                (before, one) -> before.last().plus(PAUSE).isBefore(now) ? one : new Failures(before.count() + 1, now));
    }

    @EventListener
    synchronized void succeeded(AuthenticationSuccessEvent event) {
        failures.remove(event.getAuthentication().getName());
    }

    private record Failures(int count, Instant last) {}
}
