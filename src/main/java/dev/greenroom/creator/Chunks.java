package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Splits ids into lists that fit one statement. */
final class Chunks {
    private static final int SIZE = 1000;

    private Chunks() {}

    static List<List<String>> of(Collection<CreatorId> ids) {
        return ofText(ids.stream().map(CreatorId::value).toList());
    }

    static List<List<String>> ofText(Collection<String> ids) {
        var all = List.copyOf(ids);
        var chunks = new ArrayList<List<String>>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return chunks;
    }
}
