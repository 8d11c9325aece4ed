package dev.greenroom.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is the demo: {@code greenroom.demo}, by default on the embedded engine only. */
@Component
public class Demo {
    public static final String PASSWORD = "greenroom";
    /** The one agency of the demo, Bright Harbor. */
    public static final String AGENCY_ID = "agy_brightharbor";

    private final boolean on;

    Demo(@Value("${greenroom.demo:#{null}}") @Nullable Boolean asked, @Value("${greenroom.engine}") String engine) {
        this.on = asked == null ? engine.equals("embedded") : asked;
    }

    public boolean isOn() {
        return on;
    }

    static List<User> users() {
        return List.of(
                new User("compliance", Role.COMPLIANCE),
                new User("compliance2", Role.COMPLIANCE),
                new User("coach", Role.COACH),
                new User("network", Role.NETWORK_MANAGER),
                new User("finance", Role.FINANCE),
                new User("approver", Role.FINANCE_APPROVER),
                new User("approver2", Role.FINANCE_APPROVER),
                new User("auditor", Role.AUDITOR),
                new User("admin", Role.ADMIN));
    }

    record User(String username, Role role) {
        Actor actor(String passwordHash) {
            var agency = role == Role.NETWORK_MANAGER ? AGENCY_ID : null;
            return new Actor(username, passwordHash, Set.of(role), agency, Locales.OF_STAFF, true);
        }
    }
}
