package dev.greenroom.screening;

import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.CreatorId;
import dev.greenroom.screening.Screener.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as compliance knows them now; {@code toString} shows the id only.
 *
 * @param id the same before and after the person becomes a creator
 * @param username the login of the person
 * @param creatorId null before the person is a creator
 * @param subjects whom to compare with the lists: the person, and whoever is paid in the person's place
 */
public record Party(
        ApplicationId id, String username, String stageName, @Nullable CreatorId creatorId, List<Subject> subjects) {
    @Override
    public String toString() {
        return id.toString();
    }
}
