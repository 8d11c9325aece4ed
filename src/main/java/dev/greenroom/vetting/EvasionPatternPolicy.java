package dev.greenroom.vetting;

import dev.greenroom.application.Shared;
import java.util.List;

/** Several accounts behind one payout account, phone or identity: how income was split and sanctions evaded before. */
final class EvasionPatternPolicy {
    private EvasionPatternPolicy() {}

    static Finding<PatternVerdict> judge(List<Shared> shared) {
        var evidence = shared.stream()
                .map(one -> switch (one.kind()) {
                    case ACCOUNT -> Evidence.SHARED_ACCOUNT;
                    case PHONE -> Evidence.SHARED_PHONE;
                    default -> Evidence.SHARED_IDENTITY;
                })
                .distinct()
                .sorted()
                .toList();
        return new Finding<>(evidence.isEmpty() ? PatternVerdict.NONE : PatternVerdict.SUSPICIOUS, evidence);
    }
}
