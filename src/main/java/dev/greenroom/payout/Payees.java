package dev.greenroom.payout;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Payability;
import dev.greenroom.creator.Payee;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Clearances;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Party;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Result;
import dev.greenroom.screening.Sighting;
import dev.greenroom.screening.Sightings;
import dev.greenroom.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at payees before money goes to them: payable, known, and on no list that nobody cleared. */
@Component
class Payees {
    private final CreatorRegister register;
    private final Screener screener;
    private final ClearedHits clearedHits;
    private final Sightings sightings;
    private final Vault vault;

    Payees(CreatorRegister register, Screener screener, ClearedHits clearedHits, Sightings sightings, Vault vault) {
        this.register = register;
        this.screener = screener;
        this.clearedHits = clearedHits;
        this.sightings = sightings;
        this.vault = vault;
    }

    /** Of these, those who are registered, payable or not. */
    Map<CreatorId, Payee> known(Collection<CreatorId> creators) {
        return creators.isEmpty() ? Map.of() : register.payees(creators);
    }

    /** Payable now? Without screening. */
    Map<CreatorId, Finding> payable(Collection<CreatorId> creators) {
        var payees = register.payees(creators);
        var payability = register.payability(creators);
        var findings = new HashMap<CreatorId, Finding>();
        for (var creator : creators) {
            var payee = payees.get(creator);
            var standing = payability.get(creator);
            if (payee == null || standing == null) {
                findings.put(creator, new Finding.Stopped(HoldReason.unknownPayee()));
            } else {
                findings.put(
                        creator, standing.payable() ? new Finding.Payable(payee, true, Map.of()) : stopped(standing));
            }
        }
        return findings;
    }

    /** Payable now, and screened again, all against the same versions of the lists. */
    Map<CreatorId, Finding> screened(Collection<CreatorId> creators) {
        var findings = payable(creators);
        var payable = findings.values().stream()
                .filter(Finding.Payable.class::isInstance)
                .map(finding -> ((Finding.Payable) finding).payee())
                .toList();
        var cleared = clearedHits.of(payable.stream().map(Payee::applicationId).toList());
        var parties = payable.stream().map(Payee::party).toList();
        var results = screener.screenAll(
                parties.stream().flatMap(party -> party.subjects().stream()).toList());
        int next = 0;
        for (int i = 0; i < payable.size(); i++) {
            int end = next + parties.get(i).subjects().size();
            findings.put(
                    payable.get(i).creatorId(),
                    judge(payable.get(i), parties.get(i), results.subList(next, end), cleared));
            next = end;
        }
        return findings;
    }

    /** Strong hits that nobody cleared hold the money; likely ones are only for officers to see. */
    private Finding judge(Payee payee, Party party, List<Result> results, Clearances cleared) {
        var open = new LinkedHashMap<Sighting, Hit>();
        sightings.of(party.subjects(), results).forEach((sighting, hit) -> {
            if (!cleared.cover(party.id(), sighting)) {
                open.put(sighting, hit);
            }
        });
        if (open.keySet().stream().anyMatch(Sighting::needsSecond)
                || results.stream().anyMatch(Result::ownIdentifier)) {
            return new Finding.Stopped(HoldReason.hit(), open, party);
        }
        return new Finding.Payable(payee, results.stream().allMatch(Result::listsLoaded), open);
    }

    private static Finding stopped(Payability payability) {
        return new Finding.Stopped(HoldReason.of(payability));
    }

    /** Changes when the account or a name changes; tells nothing about them. */
    String print(Payee payee) {
        PayoutMethod method = payee.payout();
        var parts = java.util.stream.Stream.of(
                        method.method(),
                        method.account(),
                        method.bic(),
                        method.cnaps(),
                        method.holderName(),
                        payee.legalName(),
                        payee.residence())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
        return vault.blindIndex(Vault.Kind.ACCOUNT, parts);
    }

    /** What was found about a payee. */
    sealed interface Finding {
        /**
         * @param listsLoaded false when there was no list to screen against
         * @param hits likely ones that nobody has cleared
         */
        record Payable(Payee payee, boolean listsLoaded, Map<Sighting, Hit> hits) implements Finding {}

        /**
         * @param hits those that nobody has cleared, if that is why
         * @param party who has them; null when nobody was screened
         */
        record Stopped(HoldReason reason, Map<Sighting, Hit> hits, @Nullable Party party) implements Finding {
            Stopped(HoldReason reason) {
                this(reason, Map.of(), null);
            }
        }
    }
}
