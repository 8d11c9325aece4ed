package dev.greenroom.conflict;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Who is behind applications and creators; answered by a module that knows both. */
public interface Persons {
    boolean exists(ApplicationId id);

    Optional<ApplicationId> of(CreatorId id);

    /** Ids of these applications and of the creators who came of them. */
    Set<String> ids(Collection<ApplicationId> ids);

    /** All applications of this login. */
    Set<ApplicationId> ofAccount(String username);

    /** All applications of the logins that made these: a person may apply again. */
    Set<ApplicationId> same(Collection<ApplicationId> ids);
}
