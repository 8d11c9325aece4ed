package dev.greenroom.vetting;

import java.util.Arrays;

/** Every pattern that is seen, as evidence; the account or phone of a blacklisted person weighs more. */
final class EvasionPatternPolicy {
    private EvasionPatternPolicy() {}

    static Finding<PatternVerdict> judge(EvasionFacts facts) {
        var seen = Arrays.stream(EvasionPattern.values())
                .filter(pattern -> pattern.isSeen(facts))
                .map(EvasionPattern::evidence)
                .toList();
        if (seen.isEmpty()) {
            return Finding.of(PatternVerdict.NONE);
        }
        return new Finding<>(
                seen.contains(Evidence.REENTRY) ? PatternVerdict.REENTRY : PatternVerdict.SUSPICIOUS, seen);
    }
}
