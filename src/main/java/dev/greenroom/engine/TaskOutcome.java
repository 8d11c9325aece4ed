package dev.greenroom.engine;

/** What the engine answered to a user-task command. */
public sealed interface TaskOutcome {
    record Done() implements TaskOutcome {}

    /** Refused by a listener or by the task's state, with the reason in plain words. */
    record Refused(String reason) implements TaskOutcome {}

    /** No such open task. */
    record Gone() implements TaskOutcome {}

    /** No answer within the limit: the command may still take effect. */
    record Pending() implements TaskOutcome {}
}
