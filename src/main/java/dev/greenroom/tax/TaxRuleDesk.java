package dev.greenroom.tax;

import com.fasterxml.jackson.databind.JsonNode;
import dev.greenroom.access.DelegatedActs;
import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.problem.Fault;
import dev.greenroom.problem.NotFound;
import dev.greenroom.problem.Rejected;
import dev.greenroom.problem.WrongState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Maker and checker of the rule tables. What is in force keeps its figures; a successor may only follow it. */
@Component
@Transactional
public class TaxRuleDesk {
    private final TaxRuleTable table;
    private final DelegatedActs delegated;
    private final AuditTrail audit;
    private final Clock clock;

    TaxRuleDesk(TaxRuleTable table, DelegatedActs delegated, AuditTrail audit, Clock clock) {
        this.table = table;
        this.delegated = delegated;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions, by rule and first day. */
    @Transactional(readOnly = true)
    public List<RuleVersionView> versions() {
        return table.views();
    }

    /** The last versions in force of their rules that end: somebody must enter a successor in time. */
    @Transactional(readOnly = true)
    public List<RuleVersionView> ending() {
        var latest = new TreeMap<String, RuleVersionView>();
        for (var version : table.views()) {
            if (version.status() == RuleStatus.ACTIVE) {
                latest.put(version.rule(), version);
            }
        }
        return latest.values().stream()
                .filter(version -> version.validTo() != null)
                .toList();
    }

    /**
     * Enters a draft.
     *
     * @throws Rejected with every fault: figures that are none, bands that do not ascend or jump, a gap or an overlap in dates
     */
    public RuleVersionView propose(@Nullable JsonNode body, String actor) {
        var draft = RuleDraft.read(body, this::faults);
        var id = new RuleVersion(draft.rule().name(), draft.version());
        table.insert(draft, actor, now());
        record(
                actor,
                "TAX_RULE_DRAFTED",
                id,
                draft.reason(),
                Map.of("validFrom", draft.validFrom().toString(), "source", draft.source()));
        return find(id);
    }

    private List<Fault> faults(RuleName rule, String name, LocalDate from, @Nullable LocalDate to) {
        var versions = table.lock(rule);
        var faults = new ArrayList<>(dateFaults(rule, from, to, versions));
        if (versions.stream().anyMatch(version -> version.version().equals(name))) {
            faults.add(new Fault("version", "TAKEN", "There is a version of this name: a version never changes"));
        }
        return faults;
    }

    /** Takes up a version that was shipped switched off. @throws WrongState when it is not such a one */
    public RuleVersionView propose(String id, String actor) {
        var version = locked(id);
        if (version.status() != RuleStatus.NEEDS_SIGN_OFF) {
            throw new WrongState("Only a version that needs sign-off is proposed; this one is " + version.status());
        }
        table.propose(key(version), actor, now());
        record(actor, "TAX_RULE_DRAFTED", key(version), null, Map.of());
        return find(key(version));
    }

    /**
     * Lets a draft into force; the open-ended version before it ends the day before.
     *
     * @throws WrongState when it is no draft, or entered by the same hand
     * @throws Rejected when its dates no longer fit
     */
    public RuleVersionView approve(String id, String actor) {
        var version = locked(id);
        if (version.status() != RuleStatus.DRAFT) {
            throw new WrongState("Only a draft is approved; this version is " + version.status());
        }
        if (version.enteredBy() != null && delegated.isOneHand(version.enteredBy(), actor, version.id())) {
            throw new WrongState("Who entered a version cannot approve it");
        }
        var name = RuleName.valueOf(version.rule());
        var versions = table.lock(name);
        var faults = dateFaults(name, version.validFrom(), version.validTo(), versions);
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        var details = new TreeMap<>(Map.of("validFrom", version.validFrom().toString()));
        RuleDatesPolicy.givesWay(version.validFrom(), active(versions)).ifPresent(before -> {
            table.end(before.id(), version.validFrom().minusDays(1));
            details.put("ends", before.version());
        });
        table.approve(key(version), actor, now());
        record(actor, "TAX_RULE_APPROVED", key(version), null, details);
        return find(key(version));
    }

    /** @throws WrongState when it is no draft */
    public RuleVersionView withdraw(String id, String actor) {
        var version = locked(id);
        if (version.status() != RuleStatus.DRAFT) {
            throw new WrongState("Only a draft is withdrawn; this version is " + version.status());
        }
        table.withdraw(key(version));
        record(actor, "TAX_RULE_WITHDRAWN", key(version), null, Map.of());
        return find(key(version));
    }

    TaxRules table() {
        return table.rules();
    }

    /** @throws Rejected when one is unknown, or two are of one rule */
    List<TaxRule> named(List<String> ids) {
        var all = table.rules().all();
        var faults = new ArrayList<Fault>();
        var found = new ArrayList<TaxRule>();
        for (int i = 0; i < ids.size(); i++) {
            var field = "rules[" + i + "]";
            var wanted = ids.get(i);
            var rule = all.stream()
                    .filter(one -> one.id().toString().equals(wanted))
                    .findFirst();
            if (rule.isEmpty()) {
                faults.add(new Fault(field, "UNKNOWN_CODE", "There is no such version"));
            } else if (found.stream().anyMatch(one -> one.name() == rule.get().name())) {
                faults.add(new Fault(field, "TWICE", "Two versions of one rule cannot be tried together"));
            }
            rule.ifPresent(found::add);
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return found;
    }

    private List<Fault> dateFaults(RuleName name, LocalDate from, @Nullable LocalDate to, List<TaxRule> versions) {
        return RuleDatesPolicy.faults(from, to, active(versions), table.lastUsed(name));
    }

    private static List<TaxRule> active(List<TaxRule> versions) {
        return versions.stream()
                .filter(version -> version.status() == RuleStatus.ACTIVE)
                .toList();
    }

    private RuleVersionView locked(String id) {
        var parts = id.split("@", 2);
        var known = java.util.Arrays.stream(RuleName.values())
                .filter(name -> parts.length == 2 && name.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(NotFound::new);
        table.lock(known);
        return find(new RuleVersion(parts[0], parts[1]));
    }

    private RuleVersionView find(RuleVersion id) {
        return table.find(id).orElseThrow(NotFound::new);
    }

    private static RuleVersion key(RuleVersionView version) {
        return new RuleVersion(version.rule(), version.version());
    }

    private void record(
            String actor, String what, RuleVersion id, @Nullable String reason, Map<String, String> details) {
        audit.record(new Act(actor, what, "tax-rule", id.toString(), reason, details));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
