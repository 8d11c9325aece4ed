package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;
import java.util.List;

/**
 * Applications that have one thing in common.
 *
 * @param key the same for the same thing at any time; tells nothing of it
 * @param members at least two, by age
 */
public record SharedGroup(String key, Shared.Kind kind, List<ApplicationId> members) {
    private static final int ENOUGH_TO_TELL_APART = 24;

    static SharedGroup of(String kindAndIndex, List<ApplicationId> members) {
        var kind = kindAndIndex.substring(0, kindAndIndex.indexOf(':'));
        var index = kindAndIndex.substring(kind.length() + 1);
        return new SharedGroup(
                kind + ":" + index.substring(0, Math.min(index.length(), ENOUGH_TO_TELL_APART)),
                Shared.Kind.valueOf(kind),
                List.copyOf(members));
    }
}
