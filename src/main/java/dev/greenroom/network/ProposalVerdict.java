package dev.greenroom.network;

/** Whether there was another agency to propose; the diagram compares these words. */
public enum ProposalVerdict {
    PROPOSED,
    EXHAUSTED
}
