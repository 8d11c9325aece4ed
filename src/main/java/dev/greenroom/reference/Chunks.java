package dev.greenroom.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Splits ids into lists that fit one statement. */
public final class Chunks {
    private static final int SIZE = 1000;

    private Chunks() {}

    public static List<List<String>> of(Collection<String> ids) {
        var all = List.copyOf(ids);
        var chunks = new ArrayList<List<String>>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return chunks;
    }
}
