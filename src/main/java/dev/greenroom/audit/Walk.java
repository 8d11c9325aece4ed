package dev.greenroom.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the chain row by row, beside the anchors, and remembers the first thing of each that is not as it was written. */
class Walk {
    private final Seal seal;
    private final Duration clockTolerance;
    private final Deque<Anchor> anchors;
    private final int anchorCount;
    private Head last = Head.NONE;
    private @Nullable Long keyedFrom;
    private @Nullable Long firstBroken;
    private @Nullable Long brokenAnchor;
    private @Nullable String reason;

    Walk(Seal seal, Duration clockTolerance, List<Anchor> anchors) {
        this.seal = seal;
        this.clockTolerance = clockTolerance;
        this.anchors = new ArrayDeque<>(
                anchors.stream().sorted(Comparator.comparingLong(Anchor::entry)).toList());
        this.anchorCount = anchors.size();
    }

    void next(Link link) {
        if (firstBroken == null) {
            judge(link);
        }
        if (keyedFrom == null && link.format() == Seal.KEYED) {
            keyedFrom = link.entry();
        }
        while (!anchors.isEmpty() && anchors.getFirst().entry() <= link.entry()) {
            var anchor = anchors.removeFirst();
            if (anchor.entry() != link.entry() || !anchor.hash().equals(link.hash())) {
                contradicts(anchor, "is not the one that was anchored at " + anchor.at());
            }
        }
        last = Head.of(link);
    }

    private void judge(Link link) {
        if (link.entry() != last.entry() + 1) {
            broken(last.entry() + 1, "is missing");
        } else if (!link.hash().equals(seal.of(link))) {
            broken(link.entry(), "was changed or added after the fact");
        } else if (!link.previousHash().equals(last.hash())) {
            broken(link.entry(), "does not follow the one before it");
        } else if (keyedFrom != null && link.format() != Seal.KEYED) {
            broken(link.entry(), "was made without the key");
        } else if (runsBackwards(link)) {
            broken(link.entry(), "has an earlier time than the one before it");
        }
    }

    private boolean runsBackwards(Link link) {
        var before = last.at();
        return keyedFrom != null
                && before != null
                && !link.what().equals(Chain.CLOCK_SET_BACK)
                && link.at().isBefore(before.minus(clockTolerance));
    }

    Verification endingAt(Head head, List<Integer> changedAnchorLines) {
        if (firstBroken == null && keyedFrom == null && last.entry() > 0) {
            broken(1, "and all others were made without the key");
        }
        if (firstBroken == null && last.entry() < head.entry()) {
            broken(last.entry() + 1, "is missing");
        } else if (firstBroken == null
                && !(last.entry() == head.entry() && last.hash().equals(head.hash()))) {
            broken(Math.min(last.entry(), head.entry() + 1), "is not where the record says it ends");
        }
        if (!anchors.isEmpty()) {
            contradicts(
                    anchors.getFirst(),
                    "is gone, but was there at " + anchors.getFirst().at());
        }
        if (reason == null && !changedAnchorLines.isEmpty()) {
            reason = "Line " + changedAnchorLines.getFirst() + " of the file of anchors was changed.";
        }
        return new Verification(
                reason == null, last.entry(), firstBroken, brokenAnchor, reason, keyedFrom, anchorCount);
    }

    private void contradicts(Anchor anchor, String what) {
        if (brokenAnchor == null) {
            brokenAnchor = anchor.entry();
            if (firstBroken == null) {
                firstBroken = Math.min(anchor.entry(), last.entry() + 1);
                reason = "Entry " + anchor.entry() + " " + what + ".";
            }
        }
    }

    private void broken(long entry, String what) {
        firstBroken = entry;
        reason = "Entry " + entry + " " + what + ".";
    }
}
