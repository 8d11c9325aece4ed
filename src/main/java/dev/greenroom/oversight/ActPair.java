package dev.greenroom.oversight;

import dev.greenroom.audit.AuditTrail.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who did one of the first acts on a subject does not do one of the second.
 *
 * @param words who may not be whom
 * @param about whether a first and a second act are about the same matter
 * @param onlyLast true when only the last first act before the second binds
 */
public record ActPair(
        String words, Set<String> first, Set<String> second, BiPredicate<Recorded, Recorded> about, boolean onlyLast)
        implements FourEyesRule {

    /** Both acts have this detail, and it is the same. */
    public static BiPredicate<Recorded, Recorded> same(String detail) {
        return (one, other) -> {
            var value = one.details().get(detail);
            return value != null && value.equals(other.details().get(detail));
        };
    }

    @Override
    public Set<String> acts() {
        var acts = new HashSet<>(first);
        acts.addAll(second);
        return acts;
    }

    @Override
    public boolean isFirst(Recorded act) {
        return first.contains(act.what());
    }

    @Override
    public boolean isSecond(Recorded act) {
        return second.contains(act.what());
    }

    @Override
    public List<Recorded> binding(List<Recorded> before) {
        return onlyLast && !before.isEmpty() ? List.of(before.getLast()) : before;
    }

    @Override
    public boolean isSameMatter(Recorded one, Recorded other) {
        return about.test(one, other);
    }
}
