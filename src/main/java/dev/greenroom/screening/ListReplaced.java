package dev.greenroom.screening;

/** A list has a new version; published in the transaction that stores it. */
public record ListReplaced(ListKind kind, long version) {}
