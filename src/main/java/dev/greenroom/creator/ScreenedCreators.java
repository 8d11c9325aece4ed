package dev.greenroom.creator;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.ScreenedParties;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creators, for screening: all who are or may again be paid. */
@Component
@Order(0)
class ScreenedCreators implements ScreenedParties {
    private final Creators creators;
    private final SealedPayees sealed;

    ScreenedCreators(Creators creators, SealedPayees sealed) {
        this.creators = creators;
        this.sealed = sealed;
    }

    @Override
    public List<ApplicationId> ids(@Nullable ApplicationId after, @Nullable ApplicationId upTo, int size) {
        return creators.screened(after, upTo, size);
    }

    @Override
    public List<Party> find(Collection<ApplicationId> ids) {
        return creators.allOfApplications(ids).stream()
                .map(creator -> sealed.open(creator).payee(creator).party())
                .toList();
    }
}
