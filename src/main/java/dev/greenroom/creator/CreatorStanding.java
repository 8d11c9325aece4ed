package dev.greenroom.creator;

/** Where a creator stands; the words are public. Only ACTIVE earns and is paid. */
public enum CreatorStanding {
    ACTIVE,
    HELD,
    SUSPENDED,
    BLACKLISTED,
    LEFT;

    /** Neither excluded nor gone. */
    boolean isWithUs() {
        return this != BLACKLISTED && this != LEFT;
    }
}
