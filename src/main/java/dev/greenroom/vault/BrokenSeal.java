package dev.greenroom.vault;

/** A sealed text cannot be opened; the message never holds any of it. */
public class BrokenSeal extends RuntimeException {
    BrokenSeal(String message) {
        super(message);
    }
}
