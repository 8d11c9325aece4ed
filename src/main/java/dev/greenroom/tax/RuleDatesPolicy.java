package dev.greenroom.tax;

import dev.greenroom.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a new version may begin and end among those in force: no gap, no overlap, nothing that was used. Only an open-ended version
 * gives way: it ends the day before the new one begins.
 */
final class RuleDatesPolicy {
    private RuleDatesPolicy() {}

    /**
     * @param active versions in force of the same rule
     * @param lastUsed last day of a payment that any of them was used for
     */
    static List<Fault> faults(
            LocalDate from, @Nullable LocalDate to, List<TaxRule> active, @Nullable LocalDate lastUsed) {
        var faults = new ArrayList<Fault>();
        if (to != null && to.isBefore(from)) {
            faults.add(new Fault("validTo", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first"));
            return faults;
        }
        if (lastUsed != null && !from.isAfter(lastUsed)) {
            faults.add(new Fault(
                    "validFrom",
                    "ALREADY_USED",
                    "Payments up to " + lastUsed + " were calculated by this rule: a new version begins after them"));
        }
        var others = active.stream().sorted(Comparator.comparing(TaxRule::from)).toList();
        for (var other : others) {
            if (!givesWay(other, from) && overlaps(other, from, to)) {
                faults.add(new Fault(
                        "validFrom",
                        "OVERLAP",
                        "Version " + other.version() + " is in force from " + other.from()
                                + (other.to() == null ? " on" : " to " + other.to())));
            }
        }
        gapBefore(from, others).ifPresent(faults::add);
        if (to != null) {
            gapAfter(from, to, others).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> gapBefore(LocalDate from, List<TaxRule> others) {
        return others.stream()
                .filter(other -> other.from().isBefore(from))
                .reduce((one, later) -> later)
                .map(TaxRule::to)
                .filter(end -> end.plusDays(1).isBefore(from))
                .map(end -> new Fault(
                        "validFrom",
                        "GAP",
                        "Nothing would be in force from " + end.plusDays(1) + " to " + from.minusDays(1)));
    }

    /** After a last known day nothing need follow; after a version without an end something must. */
    private static Optional<Fault> gapAfter(LocalDate from, LocalDate to, List<TaxRule> others) {
        var staying = others.stream().filter(other -> !givesWay(other, from)).toList();
        if (staying.stream().anyMatch(other -> covers(other, to.plusDays(1)))) {
            return Optional.empty();
        }
        var next = staying.stream().filter(other -> other.from().isAfter(to)).findFirst();
        if (next.isPresent()) {
            return Optional.of(new Fault(
                    "validTo",
                    "GAP",
                    "Nothing would be in force until version " + next.get().version() + " begins on "
                            + next.get().from()));
        }
        return givesWay(from, others)
                .map(before -> new Fault(
                        "validTo",
                        "GAP",
                        "Nothing would be in force after " + to + ": version " + before.version()
                                + " has no end, so the one that follows it has none either"));
    }

    /** The open-ended version that the new one follows, if there is one. */
    static Optional<TaxRule> givesWay(LocalDate from, List<TaxRule> active) {
        return active.stream().filter(other -> givesWay(other, from)).findFirst();
    }

    private static boolean givesWay(TaxRule other, LocalDate from) {
        return other.to() == null && other.from().isBefore(from);
    }

    private static boolean covers(TaxRule other, LocalDate day) {
        return !day.isBefore(other.from()) && (other.to() == null || !day.isAfter(other.to()));
    }

    private static boolean overlaps(TaxRule other, LocalDate from, @Nullable LocalDate to) {
        boolean beginsBeforeItEnds = other.to() == null || !from.isAfter(other.to());
        boolean endsAfterItBegins = to == null || !to.isBefore(other.from());
        return beginsBeforeItEnds && endsAfterItBegins;
    }
}
