package dev.greenroom.audit;

import org.jspecify.annotations.Nullable;

/** Follows the chain row by row and remembers the first that does not follow. */
class Walk {
    private long entry;
    private String hash;
    private @Nullable Long broken;

    Walk(String start) {
        this.hash = start;
    }

    void next(Link link) {
        if (broken == null && !link.follows(entry, hash)) {
            broken = link.entry();
        }
        entry = link.entry();
        hash = link.hash();
    }

    Verification endingAt(Chain.Head head) {
        if (broken != null) {
            return new Verification(false, entry, broken);
        }
        var whole = entry == head.entry() && hash.equals(head.hash());
        return new Verification(whole, entry, whole ? null : Long.valueOf(entry + 1));
    }
}
