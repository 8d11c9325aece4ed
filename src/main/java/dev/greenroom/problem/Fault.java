package dev.greenroom.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field JSON path of the value, {@code accounts[0].posts}; empty for the whole body
 * @param code stable upper snake word for programs
 * @param message plain words for people; never repeats the value
 */
public record Fault(String field, String code, String message) {}
