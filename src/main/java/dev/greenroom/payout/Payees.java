package dev.greenroom.payout;

import dev.greenroom.application.Applicant.PayoutMethod;
import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Payability;
import dev.greenroom.creator.Payee;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.ClearedHits;
import dev.greenroom.screening.Screener;
import dev.greenroom.screening.Screener.Band;
import dev.greenroom.screening.Screener.Hit;
import dev.greenroom.screening.Screener.Result;
import dev.greenroom.screening.Screener.Subject;
import dev.greenroom.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at payees before money goes to them: payable, known, and on no list that nobody cleared. */
@Component
class Payees {
    private final CreatorRegister register;
    private final Screener screener;
    private final ClearedHits clearedHits;
    private final Vault vault;

    Payees(CreatorRegister register, Screener screener, ClearedHits clearedHits, Vault vault) {
        this.register = register;
        this.screener = screener;
        this.clearedHits = clearedHits;
        this.vault = vault;
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
                findings.put(creator, new Finding.Stopped(HoldReason.unknownPayee(), List.of()));
            } else {
                findings.put(creator, standing.payable() ? new Finding.Payable(payee, true) : stopped(standing));
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
        var subjects = new ArrayList<Subject>();
        payable.forEach(payee -> subjects.addAll(subjects(payee)));
        var results = screener.screenAll(subjects).iterator();
        for (var payee : payable) {
            var own = subjects(payee).stream().map(subject -> results.next()).toList();
            findings.put(payee.creatorId(), judge(payee, own, cleared.getOrDefault(payee.applicationId(), Set.of())));
        }
        return findings;
    }

    /** The creator with all identifiers, and the holder of the account when that is another. */
    private static List<Subject> subjects(Payee payee) {
        var creator = new Subject(
                payee.legalName(),
                "PERSON",
                payee.birthDate(),
                payee.nationality(),
                payee.identifiers().stream()
                        .map(identifier -> new Screener.Identifier(identifier.type(), identifier.number()))
                        .toList());
        var holder = payee.payout().holderName();
        if (holder.strip().equalsIgnoreCase(payee.legalName().strip())) {
            return List.of(creator);
        }
        var kind = "BUSINESS".equals(payee.residence()) ? "ENTITY" : "PERSON";
        return List.of(creator, new Subject(holder, kind, null, null, List.of()));
    }

    private static Finding judge(Payee payee, List<Result> results, Set<ClearedHits.Entry> cleared) {
        var open = results.stream()
                .flatMap(result -> result.hits().stream())
                .filter(hit -> hit.band() == Band.BLOCK)
                .filter(hit -> !cleared.contains(ClearedHits.Entry.of(hit)))
                .distinct()
                .toList();
        if (!open.isEmpty() || results.stream().anyMatch(Result::ownIdentifier)) {
            return new Finding.Stopped(HoldReason.hit(), open);
        }
        return new Finding.Payable(payee, results.stream().allMatch(Result::listsLoaded));
    }

    private static Finding stopped(Payability payability) {
        return new Finding.Stopped(HoldReason.of(payability), List.of());
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
        /** @param listsLoaded false when there was no list to screen against */
        record Payable(Payee payee, boolean listsLoaded) implements Finding {}

        /** @param hits the entries nobody has cleared, if that is why */
        record Stopped(HoldReason reason, List<Hit> hits) implements Finding {}
    }
}
