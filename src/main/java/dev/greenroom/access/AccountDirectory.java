package dev.greenroom.access;

import dev.greenroom.audit.StaffNames;
import dev.greenroom.reference.Times;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who has an account, as it is now: a change counts from the next request on. */
@Component
public class AccountDirectory implements UserDetailsService, StaffNames {
    private static final int LONGEST = 254;

    private final Accounts accounts;
    private final Delegations delegations;
    private final Clock clock;

    AccountDirectory(Accounts accounts, Delegations delegations, Clock clock) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.clock = clock;
    }

    /**
     * With the roles that others have lent for today.
     *
     * @param username in any case
     */
    public Optional<Actor> find(String username) {
        return username.length() > LONGEST || username.indexOf(0) >= 0
                ? Optional.empty()
                : accounts.find(username.toLowerCase(Locale.ROOT)).map(this::withMandates);
    }

    private Actor withMandates(Actor actor) {
        boolean canHaveAny = actor.enabled()
                && !actor.roles().contains(Role.CREATOR)
                && !actor.roles().contains(Role.AUDITOR);
        return canHaveAny
                ? actor.with(delegations.mandates(actor.username(), actor.agencyId(), Times.today(clock)))
                : actor;
    }

    /** Candidate groups of an enabled account; empty for creators, auditors, disabled and unknown people. */
    public Set<String> groupsOf(String username) {
        return find(username).filter(Actor::enabled).map(Actor::groups).orElse(Set.of());
    }

    @Override
    public boolean isStaff(String username) {
        return find(username).filter(actor -> !actor.is(Role.CREATOR)).isPresent();
    }

    @Override
    public Actor loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
