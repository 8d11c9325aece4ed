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
 * @param looks whether looks at personal data are wanted as well, or nothing else
 * @param oldestFirst else newest first
 */
record Search(Collection<String> subjects, Collection<String> actors, Looks looks, boolean oldestFirst) {
    /** Looks at personal data are acts whose name ends with {@code _READ}. */
    enum Looks {
        WITH,
        WITHOUT,
        ONLY
    }

    String where() {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        add(conditions, "subject_id", subjects);
        add(conditions, "actor", actors);
        switch (looks) {
            case WITH -> {}
            case WITHOUT -> conditions.add("what not like '%!_READ' escape '!'");
            case ONLY -> conditions.add("what like '%!_READ' escape '!'");
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
