package dev.greenroom.bonus;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CorrectionId;
import dev.greenroom.reference.CreatorId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A correction belongs to the story of its creator, and to that of the week that was wrong. */
@Component
class CorrectionStory implements StorySource {
    private static final int LONGEST_ID = 40;

    private final Corrections corrections;
    private final CreatorRegister register;

    CorrectionStory(Corrections corrections, CreatorRegister register) {
        this.corrections = corrections;
        this.register = register;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return find(id).map(Correction::creatorId).map(register::applicationOf);
    }

    @Override
    public Set<String> ofPerson(ApplicationId person) {
        return register.ofApplication(person).map(this::ofCreator).orElse(Set.of());
    }

    private Set<String> ofCreator(CreatorId creator) {
        return corrections.ofCreator(creator).stream()
                .map(correction -> correction.id().value())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> beside(String id) {
        return find(id).map(correction -> Set.of(correction.week().toString())).orElse(Set.of());
    }

    private Optional<Correction> find(String id) {
        return id.startsWith("cor_") && id.length() <= LONGEST_ID
                ? corrections.find(new CorrectionId(id))
                : Optional.empty();
    }
}
