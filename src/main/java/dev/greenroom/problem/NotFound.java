package dev.greenroom.problem;

/** No such thing, or not this caller's to see: 404, the same for both. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("No such thing");
    }
}
