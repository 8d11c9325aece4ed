package dev.greenroom.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request.
 *
 * @param username login; a creator's is the e-mail, a staff member's is also the Camunda username
 * @param passwordHash never shown
 * @param roles one's own; those lent by others are in the mandates
 * @param agencyId the agency of a NETWORK_MANAGER, else null
 * @param locale one of zh, en, ru, fr, es, ar
 * @param mandates roles held today for others
 */
public record Actor(
        String username,
        String passwordHash,
        Set<Role> roles,
        @Nullable String agencyId,
        String locale,
        boolean enabled,
        List<Mandate> mandates)
        implements UserDetails {
    public Actor(
            String username,
            String passwordHash,
            Set<Role> roles,
            @Nullable String agencyId,
            String locale,
            boolean enabled) {
        this(username, passwordHash, roles, agencyId, locale, enabled, List.of());
    }

    Actor with(List<Mandate> mandates) {
        return new Actor(username, passwordHash, roles, agencyId, locale, enabled, List.copyOf(mandates));
    }

    /** Holds the role, as one's own or for another. */
    public boolean is(Role role) {
        return roles.contains(role) || mandates.stream().anyMatch(mandate -> mandate.role() == role);
    }

    /** Whether this person reads why compliance acted on somebody: officers and auditors do, and who holds their role for them. */
    public boolean readsWhy() {
        return is(Role.COMPLIANCE) || is(Role.AUDITOR);
    }

    /** Candidate groups in the diagrams: compliance, coach, finance, finance-approver, network-{agencyId}. */
    public Set<String> groups() {
        return Stream.concat(ownGroups().stream(), mandates.stream().map(Mandate::group))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups of one's own roles. */
    public Set<String> ownGroups() {
        return roles.stream()
                .filter(Role::hasTasks)
                .map(role -> role.group(agencyId))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For whom this person would act in a task of this group: empty when the group is one's own, or not held at all. */
    public List<String> principals(String group) {
        return ownGroups().contains(group)
                ? List.of()
                : mandates.stream()
                        .filter(mandate -> mandate.group().equals(group))
                        .map(Mandate::from)
                        .distinct()
                        .toList();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Stream.concat(roles.stream(), mandates.stream().map(Mandate::role))
                .distinct()
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
