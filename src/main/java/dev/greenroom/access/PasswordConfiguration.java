package dev.greenroom.access;

import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and checked. */
@Configuration
class PasswordConfiguration {
    /** The prefix in the hash lets a later scheme live beside this one. */
    @Bean
    PasswordEncoder passwordEncoder(Clock clock, @Value("${greenroom.password-strength:10}") int strength) {
        var hashes =
                new DelegatingPasswordEncoder(LongPasswords.ID, Map.of(LongPasswords.ID, new LongPasswords(strength)));
        return new RememberedPasswords(hashes, clock);
    }

    @Bean
    AuthenticationManager authenticationManager(
            AccountDirectory accounts,
            PasswordEncoder passwords,
            Throttle throttle,
            DefaultAuthenticationEventPublisher events) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        var status = new AccountStatusUserDetailsChecker();
        provider.setPreAuthenticationChecks(account -> {
            status.check(account);
            throttle.check(account);
        });
        var manager = new ProviderManager(provider);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }
}
