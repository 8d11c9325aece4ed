package dev.greenroom.creator;

import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A creator's acts belong to the person's story, and those on blacklistings and appeals. */
@Component
class CreatorStory implements StorySource {
    private final Creators creators;
    private final CreatorRegister register;
    private final JdbcClient database;

    CreatorStory(Creators creators, CreatorRegister register, JdbcClient database) {
        this.creators = creators;
        this.register = register;
        this.database = database;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return id.startsWith("cre_") && id.length() <= 40
                ? creators.find(new CreatorId(id)).map(Creator::applicationId)
                : Optional.empty();
    }

    @Override
    public Set<String> ofPerson(ApplicationId person) {
        var creator = register.ofApplication(person).map(CreatorId::value).orElse(null);
        return creator == null
                ? Set.of()
                : database.sql(
                                """
                                select id from creator where id = :creator
                                union all select id from creator_blacklisting where creator_id = :creator
                                union all select id from creator_appeal where creator_id = :creator
                                """)
                        .param("creator", creator)
                        .query(String.class)
                        .set();
    }
}
