package dev.greenroom.payout;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.PayoutId;
import dev.greenroom.worklist.OnePerson;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A payout concerns whom it pays. */
@Component
class PaidByPayout implements OnePerson {
    private final Payouts payouts;
    private final CreatorRegister register;

    PaidByPayout(Payouts payouts, CreatorRegister register) {
        this.payouts = payouts;
        this.register = register;
    }

    @Override
    public String subjectType() {
        return "payout";
    }

    @Override
    public Set<ApplicationId> persons(Collection<String> subjectIds) {
        return register.applications(subjectIds.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(Payout::creatorId)
                .collect(Collectors.toSet()));
    }

    /** The payout, its batch and its run. */
    @Override
    public Set<String> chain(String subjectId) {
        var chain = new HashSet<>(Set.of(subjectId));
        find(subjectId).ifPresent(payout -> {
            chain.add(payout.week().toString());
            Optional.ofNullable(payout.batchId()).ifPresent(batch -> chain.add(batch.value()));
        });
        return chain;
    }

    private Optional<Payout> find(String id) {
        return payouts.find(new PayoutId(id));
    }
}
