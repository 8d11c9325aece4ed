package dev.greenroom.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the entries of a file as they are read, so that a long file needs no more memory than a short one. */
final class NewEntries {
    private static final int BATCH = 1000;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 1000;

    private final Consumer<List<ListEntry>> store;
    private final ListFaults faults = new ListFaults();
    private final SeenIds seen = new SeenIds();
    private final List<ListEntry> batch = new ArrayList<>();

    /** @param store gets some entries at a time; nothing after the first fault */
    NewEntries(Consumer<List<ListEntry>> store) {
        this.store = store;
    }

    void take(ListEntry entry, long line) {
        if (entry.entryId().isEmpty() || entry.entryId().length() > LONGEST_ID) {
            fault(line, "ID_MISSING", "the entry has no id");
        } else if (entry.name().length() > LONGEST_NAME
                || entry.name().isEmpty() && entry.identifiers().isEmpty()) {
            fault(line, "NAME_MISSING", "the entry has no name");
        } else if (!seen.add(entry.entryId())) {
            fault(line, "DUPLICATE", "this id is listed twice");
        } else if (!faults.isAny()) {
            batch.add(entry);
            flush(BATCH);
        }
    }

    boolean isKnown(String entryId) {
        return seen.contains(entryId);
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    void fault(long line, String code, String message) {
        faults.add(line, code, message);
    }

    /** @throws dev.greenroom.problem.Rejected with all faults */
    void finish() {
        faults.check();
        flush(1);
    }

    /** As {@link #finish}, for a list that is never empty: an empty file is a mistake. */
    void finishFilled() {
        faults.check();
        if (seen.isEmpty()) {
            throw ListFaults.file("EMPTY", "The file holds no entry");
        }
        flush(1);
    }

    private void flush(int least) {
        if (batch.size() >= least) {
            store.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}
