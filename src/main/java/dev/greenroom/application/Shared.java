package dev.greenroom.application;

import dev.greenroom.reference.ApplicationId;

/** Another account's open application that has the same of this kind. */
public record Shared(ApplicationId with, Kind kind) {
    /** What two applications have in common. */
    public enum Kind {
        ACCOUNT,
        PHONE,
        ID_NUMBER,
        ADDRESS,
        /** The browser from which both were submitted, by a cookie of our own. */
        DEVICE,
        GUARDIAN,
        /** The guardian of one is the holder of the other's account. */
        HOLDER
    }
}
