package dev.greenroom.worklist;

/** Whether a person may take or answer a task. */
public sealed interface Judgement {
    record Allowed() implements Judgement {}

    /** Refused, with the reason that Tasklist, the page and the API show. */
    record Refused(String reason) implements Judgement {}

    static Judgement allowed() {
        return new Allowed();
    }

    static Judgement refused(String reason) {
        return new Refused(reason);
    }
}
