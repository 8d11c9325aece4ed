package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;
import java.util.Collection;
import java.util.List;

/** Splits ids into lists that fit one statement. */
final class Chunks {
    private Chunks() {}

    static List<List<String>> of(Collection<CreatorId> ids) {
        return ofText(ids.stream().map(CreatorId::value).toList());
    }

    static List<List<String>> ofText(Collection<String> ids) {
        return dev.greenroom.reference.Chunks.of(ids);
    }
}
