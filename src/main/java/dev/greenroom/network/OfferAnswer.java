package dev.greenroom.network;

/** What a creator answers; the diagram compares these words. */
public enum OfferAnswer {
    ACCEPTED,
    DECLINED
}
