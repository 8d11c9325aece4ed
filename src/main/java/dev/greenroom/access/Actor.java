package dev.greenroom.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request.
 *
 * @param username login; a creator's is the e-mail, a staff member's is also the Camunda username
 * @param passwordHash never shown
 * @param agencyId the agency of a NETWORK_MANAGER, else null
 * @param locale one of zh, en, ru, fr, es, ar
 */
public record Actor(
        String username,
        String passwordHash,
        Set<Role> roles,
        @Nullable String agencyId,
        String locale,
        boolean enabled)
        implements UserDetails {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Candidate groups in the diagrams: compliance, coach, finance, finance-approver, network-{agencyId}. */
    public Set<String> groups() {
        return roles.stream()
                .filter(role -> role != Role.CREATOR && role != Role.AUDITOR && role != Role.ADMIN)
                .map(role -> switch (role) {
                    case NETWORK_MANAGER -> "network-" + agencyId;
                    case FINANCE_APPROVER -> "finance-approver";
                    default -> role.name().toLowerCase(java.util.Locale.ROOT);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public String toString() {
        return "Actor" + roles;
    }
}
