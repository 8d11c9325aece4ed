package dev.greenroom.alert;

import dev.greenroom.worklist.Judgement;
import org.jspecify.annotations.Nullable;

/** Who may decide about an alert, and how; pure. */
final class AlertRules {
    private static final int LONGEST_REASON = 2000;

    private AlertRules() {}

    /** @param subject username of the person whom the alert is about; null when unknown */
    static Judgement mayTake(String officer, @Nullable String subject) {
        return officer.equals(subject)
                ? Judgement.refused("Nobody decides about an alert on themselves.")
                : Judgement.allowed();
    }

    /** @param first username of the officer who reviewed first; null when nobody did */
    static Judgement mayTakeSecond(String officer, @Nullable String subject, @Nullable String first) {
        if (officer.equals(first)) {
            return Judgement.refused("The second review needs another officer than the first.");
        }
        return mayTake(officer, subject);
    }

    static Judgement reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Judgement.refused("A reason is needed.");
        }
        return reason.length() <= LONGEST_REASON
                ? Judgement.allowed()
                : Judgement.refused("A reason has at most " + LONGEST_REASON + " characters.");
    }
}
