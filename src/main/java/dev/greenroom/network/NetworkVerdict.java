package dev.greenroom.network;

/** How the search for an agency ends; the diagram compares these words. */
public enum NetworkVerdict {
    ASSIGNED,
    /** This agency said no: the next one is asked. */
    DECLINED,
    INDEPENDENT
}
