package dev.greenroom.audit;

import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers who looked at a person's data; the same person's look at the same thing again soon after is one look. */
@Component
public class ReadLog {
    private static final String CREATOR = "ROLE_CREATOR";

    private final AuditTrail trail;
    private final Chain chain;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadLog(AuditTrail trail, Chain chain, AuditSettings settings, TransactionTemplate transaction, Clock clock) {
        this.trail = trail;
        this.chain = chain;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By whoever is logged in, when that is a member of staff. */
    public void looked(String what, String subjectType, String subjectId) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && isStaff(login)) {
            var act = new Act(login.getName(), what, subjectType, subjectId, null, java.util.Map.of());
            if (!chain.hasSince(act, clock.instant().minus(settings.readAgain()))) {
                transaction.executeWithoutResult(status -> trail.record(act));
            }
        }
    }

    private static boolean isStaff(Authentication login) {
        return login.getAuthorities().stream()
                .anyMatch(role -> role.getAuthority().startsWith("ROLE_")
                        && !role.getAuthority().equals(CREATOR)
                        && !role.getAuthority().equals("ROLE_ANONYMOUS"));
    }
}
