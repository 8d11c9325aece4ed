package dev.greenroom.access;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator adds staff and changes what they may do. */
@Component
public class StaffDesk {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;

    StaffDesk(Accounts accounts, PasswordEncoder passwords, AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    public List<Actor> all() {
        return accounts.staff();
    }

    /** @throws Rejected with every fault; {@code TAKEN} when the username has an account */
    @Transactional
    public Actor add(NewStaff staff, String by) {
        var roles = Set.copyOf(staff.roles());
        var faults = new ArrayList<>(AccountPolicy.roles(roles, staff.agencyId()));
        AccountPolicy.staffUsername(staff.username()).ifPresent(faults::add);
        AccountPolicy.password(staff.password()).ifPresent(faults::add);
        rejectIfAny(faults);
        var actor = new Actor(
                staff.username(), passwords.encode(staff.password()), roles, staff.agencyId(), Locales.OF_STAFF, true);
        if (!accounts.add(actor)) {
            throw new Rejected(List.of(new Fault("username", "TAKEN", "has an account already")));
        }
        audit.record(new Act(by, "STAFF_ADDED", "account", actor.username(), null, facts(actor)));
        return actor;
    }

    /**
     * @throws NotFound when no staff member has this username
     * @throws WrongState when administrators would change their own roles or disable themselves
     * @throws Rejected with every fault
     */
    @Transactional
    public Actor change(String username, StaffChange change, String by) {
        var before =
                accounts.find(username).filter(actor -> !actor.is(Role.CREATOR)).orElseThrow(NotFound::new);
        if (username.equals(by) && (change.roles() != null || Boolean.FALSE.equals(change.enabled()))) {
            throw new WrongState("Nobody changes their own roles or disables themselves: ask another administrator.");
        }
        var after = after(before, change);
        var faults = new ArrayList<>(AccountPolicy.roles(after.roles(), after.agencyId()));
        if (change.password() != null) {
            AccountPolicy.password(change.password()).ifPresent(faults::add);
        }
        rejectIfAny(faults);
        accounts.update(after);
        audit.record(new Act(by, "STAFF_CHANGED", "account", username, null, facts(after)));
        return after;
    }

    private Actor after(Actor before, StaffChange change) {
        var roles = change.roles() == null ? before.roles() : Set.copyOf(change.roles());
        var agency = change.agencyId() == null ? before.agencyId() : change.agencyId();
        return new Actor(
                before.username(),
                change.password() == null ? before.passwordHash() : passwords.encode(change.password()),
                roles,
                change.agencyId() == null && !roles.contains(Role.NETWORK_MANAGER) ? null : agency,
                before.locale(),
                change.enabled() == null ? before.enabled() : change.enabled());
    }

    private static Map<String, String> facts(Actor actor) {
        return Map.of(
                "roles", new TreeSet<>(actor.roles()).toString(),
                "agency", actor.agencyId() == null ? "" : actor.agencyId(),
                "enabled", Boolean.toString(actor.enabled()));
    }

    private static void rejectIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    /** @param username also the Camunda username */
    public record NewStaff(String username, String password, List<Role> roles, @Nullable String agencyId) {
        @Override
        public String toString() {
            return "NewStaff";
        }
    }

    /** What is null stays as it is. */
    public record StaffChange(
            @Nullable List<Role> roles,
            @Nullable String agencyId,
            @Nullable Boolean enabled,
            @Nullable String password) {
        @Override
        public String toString() {
            return "StaffChange";
        }
    }
}
