package dev.greenroom.oversight;

import dev.greenroom.audit.Act;
import dev.greenroom.audit.AuditTrail;
import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.audit.Representation;
import dev.greenroom.worklist.SubjectPeople;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes from the record alone whether two people did what two people must do. It does not trust the rules that should
 * have refused it; who acts for somebody counts as both.
 */
@Component
@Transactional(readOnly = true)
public class FourEyesCheck {
    private final AuditTrail trail;
    private final List<FourEyesRule> rules;
    private final ObjectProvider<SubjectPeople> subjects;

    FourEyesCheck(AuditTrail trail, ObjectProvider<FourEyesRule> rules, ObjectProvider<SubjectPeople> subjects) {
        this.trail = trail;
        this.rules = Stream.concat(TaskPair.ALL.stream(), rules.orderedStream()).toList();
        this.subjects = subjects;
    }

    /** Reads all decisions that were ever recorded: seconds for a million. */
    public Result check() {
        var first = new HashMap<FourEyesRule, Map<String, List<Recorded>>>();
        var seconds = new ArrayList<Pair>();
        var acts = rules.stream().flatMap(rule -> rule.acts().stream()).collect(Collectors.toSet());
        trail.each(
                acts,
                act -> rules.forEach(rule -> {
                    if (rule.isFirst(act)) {
                        first.computeIfAbsent(rule, key -> new HashMap<>())
                                .computeIfAbsent(act.subjectId(), key -> new ArrayList<>())
                                .add(act);
                    }
                    if (rule.isSecond(act)) {
                        seconds.add(new Pair(rule, act));
                    }
                }));
        var breaches = seconds.stream()
                .flatMap(pair -> breaches(pair, first.getOrDefault(pair.rule(), Map.of())))
                .toList();
        return new Result(rules.stream().map(FourEyesRule::words).toList(), seconds.size(), breaches.size(), breaches);
    }

    private Stream<Breach> breaches(Pair pair, Map<String, List<Recorded>> first) {
        var second = pair.act();
        var subjects = chain(second.subjectId());
        subjects.addAll(pair.rule().besides(second));
        var before = subjects.stream()
                .flatMap(id -> first.getOrDefault(id, List.of()).stream())
                .filter(act -> act.entry() < second.entry() && pair.rule().isSameMatter(act, second))
                .sorted(Comparator.comparingLong(Recorded::entry))
                .toList();
        return pair.rule().binding(before).stream()
                .filter(act -> people(act).stream().anyMatch(people(second)::contains))
                .map(act -> Breach.of(pair.rule(), act, second));
    }

    private Set<String> chain(String id) {
        var chain = new HashSet<>(Set.of(id));
        subjects.stream()
                .filter(known -> prefix(known.subjectType()).stream().anyMatch(id::startsWith))
                .forEach(known -> chain.addAll(known.chain(id)));
        return chain;
    }

    /** Acts of tasks are recorded under the task's subject: its id tells what it is. */
    private static Set<String> prefix(String type) {
        return switch (type) {
            case "batch" -> Set.of("bat_");
            case "payout" -> Set.of("pay_");
            default -> Set.of();
        };
    }

    private static Set<String> people(Recorded act) {
        var people = new TreeSet<>(Set.of(act.actor()));
        var principal = act.details().get(Representation.ON_BEHALF_OF);
        if (principal != null) {
            people.add(principal);
        }
        people.remove(Act.SYSTEM);
        return people;
    }

    private record Pair(FourEyesRule rule, Recorded act) {}

    /**
     * @param rules what was checked, in words
     * @param checked how many second acts
     * @param violations how many of them were by one person; must be 0
     */
    public record Result(List<String> rules, int checked, int violations, List<Breach> breaches) {}

    /** @param who did both @param firstEntry in the record @param secondEntry in the record */
    public record Breach(String rule, String who, String subjectId, long firstEntry, long secondEntry) {
        static Breach of(FourEyesRule rule, Recorded first, Recorded second) {
            return new Breach(rule.words(), second.actor(), second.subjectId(), first.entry(), second.entry());
        }
    }
}
