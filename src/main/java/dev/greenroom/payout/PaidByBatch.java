package dev.greenroom.payout;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.BatchId;
import dev.greenroom.worklist.SubjectPeople;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A batch concerns those whom it pays. */
@Component
class PaidByBatch implements SubjectPeople {
    private final Batches batches;
    private final BatchPayees payees;
    private final CreatorRegister register;
    private final BatchRates rates;
    private final BatchCorrections corrections;

    PaidByBatch(
            Batches batches,
            BatchPayees payees,
            CreatorRegister register,
            BatchRates rates,
            BatchCorrections corrections) {
        this.batches = batches;
        this.payees = payees;
        this.register = register;
        this.rates = rates;
        this.corrections = corrections;
    }

    @Override
    public String subjectType() {
        return "batch";
    }

    @Override
    public Set<ApplicationId> concerned(String subjectId, Set<ApplicationId> people) {
        return among(subjectId, people, false);
    }

    @Override
    public Set<ApplicationId> paidFirst(String subjectId, Set<ApplicationId> people) {
        return among(subjectId, people, true);
    }

    private Set<ApplicationId> among(String batch, Set<ApplicationId> people, boolean firstTimeOnly) {
        var creators = register.ofApplications(people);
        var found = payees.among(new BatchId(batch), creators.values(), firstTimeOnly);
        return creators.entrySet().stream()
                .filter(entry -> found.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The batch, its run, the payout that it issues again, the files that its exchange rate came with, and the corrections that it carries. */
    @Override
    public Set<String> chain(String subjectId) {
        var chain = new HashSet<>(Set.of(subjectId));
        batches.find(new BatchId(subjectId)).ifPresent(batch -> {
            chain.add(batch.week().toString());
            rates.entered(batch.id()).forEach(entered -> chain.add(entered.upload()));
            corrections
                    .of(batch)
                    .forEach(correction -> chain.add(correction.id().value()));
            if (batch.reissueOf() != null) {
                chain.add(batch.reissueOf().value());
            }
        });
        return chain;
    }
}
