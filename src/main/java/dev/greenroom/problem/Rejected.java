package dev.greenroom.problem;

import java.util.List;

/** The request is understood and wrong: 422 with every fault at once; nothing was changed. */
public class Rejected extends RuntimeException {
    private final transient List<Fault> faults;

    public Rejected(List<Fault> faults) {
        super("Rejected: " + faults.stream().map(Fault::code).toList());
        this.faults = List.copyOf(faults);
    }

    public static Rejected of(String field, String code, String message) {
        return new Rejected(List.of(new Fault(field, code, message)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
