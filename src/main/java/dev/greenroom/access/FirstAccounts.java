package dev.greenroom.access;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that are there at the first start: the demo's, or the first administrator. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAccounts implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Demo demo;
    private final String adminUsername;
    private final String adminPassword;
    private final AuditTrail audit;

    FirstAccounts(
            Accounts accounts,
            PasswordEncoder passwords,
            Demo demo,
            @Value("${greenroom.admin.username:}") String adminUsername,
            @Value("${greenroom.admin.password:}") String adminPassword,
            AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.demo = demo;
        this.adminUsername = adminUsername;
        this.adminPassword = adminPassword;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (demo.isOn()) {
            addDemoUsers();
        } else if (accounts.isEmpty()) {
            addAdministrator();
        }
    }

    private void addDemoUsers() {
        if (accounts.find("admin").isPresent()) {
            return;
        }
        var hash = passwords.encode(Demo.PASSWORD);
        Demo.users().forEach(user -> accounts.add(user.actor(hash)));
    }

    private void addAdministrator() {
        if (adminUsername.isBlank() && adminPassword.isBlank()) {
            LOG.warn("Nobody can log in as staff yet: GREENROOM_ADMIN_USERNAME and GREENROOM_ADMIN_PASSWORD make the"
                    + " first administrator at a start on an empty database");
            return;
        }
        if (AccountPolicy.staffUsername(adminUsername).isPresent()
                || AccountPolicy.password(adminPassword).isPresent()) {
            throw new IllegalStateException(
                    "GREENROOM_ADMIN_USERNAME has 2 to 100 lower-case letters, digits, . _ @ + - and"
                            + " GREENROOM_ADMIN_PASSWORD 8 to 128 characters");
        }
        audit.record(Act.bySystem("FIRST_ADMIN_ADDED", "account", adminUsername));
        accounts.add(new Actor(
                adminUsername, passwords.encode(adminPassword), Set.of(Role.ADMIN), null, Locales.OF_STAFF, true));
    }
}
