package dev.greenroom.creator;

import dev.greenroom.application.ApplicationDesk;
import dev.greenroom.conflict.Persons;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is behind applications and creators. */
@Component
class KnownPersons implements Persons {
    private final ApplicationDesk applications;
    private final Creators creators;
    private final CreatorRoll roll;

    KnownPersons(ApplicationDesk applications, Creators creators, CreatorRoll roll) {
        this.applications = applications;
        this.creators = creators;
        this.roll = roll;
    }

    @Override
    public boolean exists(ApplicationId id) {
        return applications.exists(id);
    }

    @Override
    public Optional<ApplicationId> of(CreatorId id) {
        return creators.find(id).map(Creator::applicationId);
    }

    @Override
    public Set<String> ids(Collection<ApplicationId> ids) {
        var all = new HashSet<String>();
        ids.forEach(id -> all.add(id.value()));
        roll.ofApplications(ids).values().forEach(id -> all.add(id.value()));
        return all;
    }

    @Override
    public Set<ApplicationId> ofAccount(String username) {
        return applications.allOfAccount(username);
    }

    @Override
    public Set<ApplicationId> same(Collection<ApplicationId> ids) {
        return applications.ofSameAccounts(ids);
    }
}
