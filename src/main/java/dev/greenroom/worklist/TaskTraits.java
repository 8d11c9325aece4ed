package dev.greenroom.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what a queue is filtered and sorted beside its dates; null is not known. */
record TaskTraits(@Nullable String risk, @Nullable String hub, @Nullable String language) {
    /** The most urgent last; what is not known comes first, so that the highest number is the most urgent. */
    private static final List<String> RISKS = List.of("", "LOW", "MEDIUM", "HIGH", "BLOCKED");

    static TaskTraits of(Map<String, String> traits) {
        return new TaskTraits(traits.get("risk"), traits.get("hub"), traits.get("language"));
    }

    static TaskTraits of(ResultSet row) throws SQLException {
        return new TaskTraits(row.getString("risk"), row.getString("hub"), row.getString("language"));
    }

    /** 0 for the most urgent: an index reads it upwards beside the due date. */
    int place() {
        return RISKS.size() - 1 - Math.max(0, RISKS.indexOf(risk == null ? "" : risk));
    }
}
