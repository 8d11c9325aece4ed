package dev.greenroom.creator;

import dev.greenroom.application.Guardians;
import dev.greenroom.reference.Age;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.Times;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.ScreenedParties;
import dev.greenroom.screening.Screener.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creators, for screening: all who are or may again be paid; with those of 16 and 17 their guardians. */
@Component
@Order(0)
class ScreenedCreators implements ScreenedParties {
    private final CreatorRoll roll;
    private final SealedPayees sealed;
    private final Guardians guardians;
    private final Clock clock;

    ScreenedCreators(CreatorRoll roll, SealedPayees sealed, Guardians guardians, Clock clock) {
        this.roll = roll;
        this.sealed = sealed;
        this.guardians = guardians;
        this.clock = clock;
    }

    @Override
    public List<ApplicationId> ids(@Nullable ApplicationId after, @Nullable ApplicationId upTo, int size) {
        return roll.screened(after, upTo, size);
    }

    @Override
    public List<Party> find(Collection<ApplicationId> ids) {
        var payees = roll.allOfApplications(ids).stream()
                .map(creator -> sealed.open(creator).payee(creator))
                .toList();
        var beside = guardians.of(
                payees.stream().filter(this::isMinor).map(Payee::applicationId).toList());
        return payees.stream()
                .map(payee -> with(beside.get(payee.applicationId()), payee.party()))
                .toList();
    }

    private boolean isMinor(Payee payee) {
        return Age.on(Times.today(clock), payee.birthDate()) < Age.ADULT;
    }

    private static Party with(@Nullable Subject guardian, Party party) {
        if (guardian == null) {
            return party;
        }
        var subjects = new ArrayList<>(party.subjects());
        subjects.add(guardian);
        return new Party(party.id(), party.username(), party.stageName(), party.creatorId(), subjects);
    }
}
