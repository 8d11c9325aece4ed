package dev.greenroom.worklist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many open tasks a filter finds, and how many of them for each of what one can filter by; without what is not known.
 *
 * @param overdue past their date
 * @param type by form id
 */
public record TaskCounts(
        long total,
        long overdue,
        Map<String, Long> type,
        Map<String, Long> risk,
        Map<String, Long> hub,
        Map<String, Long> language) {

    static TaskCounts of(List<Tasks.TaskCount> counts) {
        return new TaskCounts(
                counts.stream().mapToLong(Tasks.TaskCount::tasks).sum(),
                counts.stream()
                        .filter(Tasks.TaskCount::overdue)
                        .mapToLong(Tasks.TaskCount::tasks)
                        .sum(),
                by(counts, Tasks.TaskCount::formId),
                by(counts, count -> count.traits().risk()),
                by(counts, count -> count.traits().hub()),
                by(counts, count -> count.traits().language()));
    }

    private static Map<String, Long> by(
            List<Tasks.TaskCount> counts, Function<Tasks.TaskCount, @Nullable String> trait) {
        var sums = new TreeMap<String, Long>();
        for (var count : counts) {
            var name = trait.apply(count);
            if (name != null) {
                sums.merge(name, count.tasks(), Long::sum);
            }
        }
        return sums;
    }
}
