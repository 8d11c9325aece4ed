package dev.greenroom.creator;

import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A creator's acts belong to the person's story. */
@Component
class CreatorStory implements StorySource {
    private final Creators creators;
    private final CreatorRegister register;

    CreatorStory(Creators creators, CreatorRegister register) {
        this.creators = creators;
        this.register = register;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return id.startsWith("cre_") && id.length() <= 40
                ? creators.find(new CreatorId(id)).map(Creator::applicationId)
                : Optional.empty();
    }

    @Override
    public Set<String> ofPerson(ApplicationId person) {
        return register.ofApplication(person).stream().map(CreatorId::value).collect(Collectors.toSet());
    }
}
