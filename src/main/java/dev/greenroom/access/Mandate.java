package dev.greenroom.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds today only because its holder delegated it.
 *
 * @param from the holder, for whom the delegate acts
 * @param agencyId the agency of a NETWORK_MANAGER, else null
 */
public record Mandate(Role role, String from, @Nullable String agencyId) implements Serializable {
    String group() {
        return role.group(agencyId);
    }
}
