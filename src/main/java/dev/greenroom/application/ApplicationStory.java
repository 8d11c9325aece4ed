package dev.greenroom.application;

import dev.greenroom.oversight.StorySource;
import dev.greenroom.reference.ApplicationId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person's story goes by the application. */
@Component
class ApplicationStory implements StorySource {
    private final Applications applications;

    ApplicationStory(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Optional<ApplicationId> person(String id) {
        return id.startsWith("app_") && id.length() <= 40
                ? applications.find(new ApplicationId(id)).map(Application::id)
                : Optional.empty();
    }
}
