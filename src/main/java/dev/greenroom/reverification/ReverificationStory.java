package dev.greenroom.reverification;

import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Re-verifications belong to the person's story. */
@Component
class ReverificationStory implements StorySource {
    private final JdbcClient database;

    ReverificationStory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return database.sql("select application_id from reverification where id = ?")
                .param(id)
                .query((row, n) -> new ApplicationId(row.getString(1)))
                .optional();
    }

    @Override
    public Set<String> ofPerson(ApplicationId person) {
        return database.sql(
                        """
                        select r.id from reverification r
                        where r.creator_id in (select creator_id from reverification where application_id = ?)
                        """)
                .param(person.value())
                .query(String.class)
                .set();
    }

    @Override
    public boolean isConfidential(Recorded act) {
        return act.what().startsWith("REVERIFICATION_");
    }
}
