package dev.greenroom.screening;

import dev.greenroom.problem.Fault;
import dev.greenroom.problem.Rejected;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a list file, by line; a file with any fault is refused whole. */
final class ListFaults {
    private static final int ENOUGH = 50;

    private final List<Fault> faults = new ArrayList<>();

    void add(long line, String code, String message) {
        faults.add(fault(line, code, message));
        if (faults.size() >= ENOUGH) {
            throw new Rejected(faults);
        }
    }

    boolean isAny() {
        return !faults.isEmpty();
    }

    void check() {
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
    }

    static Rejected at(long line, String code, String message) {
        return new Rejected(List.of(fault(line, code, message)));
    }

    /** The whole file is at fault. */
    static Rejected file(String code, String message) {
        return Rejected.of("", code, message);
    }

    private static Fault fault(long line, String code, String message) {
        return new Fault("line " + line, code, "Line " + line + ": " + message);
    }
}
