package dev.greenroom.problem;

/** The thing is not in a state that allows this, or a rule forbids this person: 409 with the reason in plain words. */
public class WrongState extends RuntimeException {
    public WrongState(String reason) {
        super(reason);
    }
}
