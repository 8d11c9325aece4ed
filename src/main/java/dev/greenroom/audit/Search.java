package dev.greenroom.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Which acts to find; an empty collection means any.
 *
 * @param subjects ids of subjects, one of which it must be
 * @param actors names, one of which it must be
 * @param reads whether looks at personal data are wanted as well
 * @param oldestFirst else newest first
 */
record Search(Collection<String> subjects, Collection<String> actors, boolean reads, boolean oldestFirst) {
    /** Ends the name of an act that is a look at personal data. */
    static final String READ = "_READ";

    String where() {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        add(conditions, "subject_id", subjects);
        add(conditions, "actor", actors);
        if (!reads) {
            conditions.add("what not like '%\\_READ' escape '\\'");
        }
        return " where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, String column, Collection<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
        }
    }

    Object[] values() {
        var values = new ArrayList<Object>(subjects);
        values.addAll(actors);
        return values.toArray();
    }

    String order() {
        return oldestFirst ? "asc" : "desc";
    }
}
