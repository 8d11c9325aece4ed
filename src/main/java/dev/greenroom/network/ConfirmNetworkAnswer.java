package dev.greenroom.network;

import org.jspecify.annotations.Nullable;

/**
 * What an agency answers.
 *
 * @param note required for DECLINE
 */
record ConfirmNetworkAnswer(Decision decision, @Nullable String note) {
    enum Decision {
        ACCEPT,
        DECLINE
    }
}
