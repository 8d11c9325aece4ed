package dev.greenroom.alert;

import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts about a person belong to the person's story. */
@Component
class AlertStory implements StorySource {
    private final JdbcClient database;
    private final Alerts alerts;

    AlertStory(JdbcClient database, Alerts alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return alerts.subjects(List.of(id)).stream().findFirst();
    }

    @Override
    public Set<String> ofPerson(ApplicationId person) {
        return database.sql("select id from compliance_alert where application_id = ?")
                .param(person.value())
                .query(String.class)
                .set();
    }
}
