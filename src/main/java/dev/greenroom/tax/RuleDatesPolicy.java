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
        if (faults.stream().noneMatch(fault -> fault.code().equals("OVERLAP"))) {
            gaps(from, to, others, faults);
        }
        return faults;
    }

    private static void gaps(LocalDate from, @Nullable LocalDate to, List<TaxRule> others, List<Fault> faults) {
        others.stream()
                .filter(other -> other.from().isBefore(from))
                .reduce((one, later) -> later)
                .map(TaxRule::to)
                .filter(end -> end.plusDays(1).isBefore(from))
                .ifPresent(end -> faults.add(new Fault(
                        "validFrom",
                        "GAP",
                        "Nothing would be in force from " + end.plusDays(1) + " to " + from.minusDays(1))));
        others.stream()
                .filter(other -> other.from().isAfter(from))
                .findFirst()
                .filter(next -> to != null && to.plusDays(1).isBefore(next.from()))
                .ifPresent(next -> faults.add(new Fault(
                        "validTo",
                        "GAP",
                        "Nothing would be in force until version " + next.version() + " begins on " + next.from())));
    }

    /** The open-ended version that the new one follows, if there is one. */
    static Optional<TaxRule> givesWay(LocalDate from, List<TaxRule> active) {
        return active.stream().filter(other -> givesWay(other, from)).findFirst();
    }

    private static boolean givesWay(TaxRule other, LocalDate from) {
        return other.to() == null && other.from().isBefore(from);
    }

    private static boolean overlaps(TaxRule other, LocalDate from, @Nullable LocalDate to) {
        boolean beginsBeforeItEnds = other.to() == null || !from.isAfter(other.to());
        boolean endsAfterItBegins = to == null || !to.isBefore(other.from());
        return beginsBeforeItEnds && endsAfterItBegins;
    }
}
