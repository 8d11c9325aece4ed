package dev.greenroom.worklist;

import dev.greenroom.reference.ApplicationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** About whom somebody decided as a compliance officer, or had a delegate decide. */
@Repository
class Admissions {
    private static final String GROUP = "compliance";

    private final JdbcClient database;

    Admissions(JdbcClient database) {
        this.database = database;
    }

    Set<ApplicationId> by(String username, Subjects subjects) {
        var decided = new HashMap<String, Set<String>>();
        database.sql(
                        """
                        select distinct t.subject_type, t.subject_id from worklist_answer a
                        join worklist_task t on t.task_key = a.task_key
                        where t.task_group = :group and (a.username = :username or a.on_behalf_of = :username)
                        """)
                .param("group", GROUP)
                .param("username", username)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(subject -> decided.computeIfAbsent(subject.getKey(), type -> new HashSet<>())
                        .add(subject.getValue()));
        var people = new HashSet<ApplicationId>();
        decided.forEach((type, ids) -> people.addAll(subjects.of(type).persons(ids)));
        return people;
    }
}
