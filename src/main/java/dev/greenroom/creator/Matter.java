package dev.greenroom.creator;

import org.jspecify.annotations.Nullable;

/**
 * What an appeal is about.
 *
 * @param code for a hold the code that the creator was told; null for the others
 */
record Matter(Against against, @Nullable HoldCode code) {
    /** The same for the same matter. */
    String key() {
        return code == null ? against.name() : against + ":" + code;
    }

    boolean isAbout(Hold hold) {
        return against == Against.HOLD && hold.code().told() == code;
    }

    /** Candidate group of the task: who would look at it anyway. */
    String group() {
        return code != null && code.family() == HoldCode.Family.PAYMENT ? "finance" : "compliance";
    }
}
