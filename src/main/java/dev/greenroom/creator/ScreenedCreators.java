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
    private final CreatorRoll roll;
    private final SealedPayees sealed;

    ScreenedCreators(CreatorRoll roll, SealedPayees sealed) {
        this.roll = roll;
        this.sealed = sealed;
    }

    @Override
    public List<ApplicationId> ids(@Nullable ApplicationId after, @Nullable ApplicationId upTo, int size) {
        return roll.screened(after, upTo, size);
    }

    @Override
    public List<Party> find(Collection<ApplicationId> ids) {
        return roll.allOfApplications(ids).stream()
                .map(creator -> sealed.open(creator).payee(creator).party())
                .toList();
    }
}
