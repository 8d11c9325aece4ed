package dev.greenroom.worklist;

/** How far a task is. */
public enum TaskState {
    CREATED,
    /** An answer was sent to the engine, which has not said yet whether it counts. */
    COMPLETING,
    DONE,
    CANCELED;

    public boolean isOpen() {
        return this == CREATED || this == COMPLETING;
    }
}
