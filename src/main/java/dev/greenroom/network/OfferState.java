package dev.greenroom.network;

/** Where an offer stands; the words are public. */
public enum OfferState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    CONFIRMED,
    /** The agency said no. */
    REFUSED;

    boolean isOpen() {
        return this == OFFERED || this == ACCEPTED;
    }
}
