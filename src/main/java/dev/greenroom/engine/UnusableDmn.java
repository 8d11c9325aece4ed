package dev.greenroom.engine;

import java.util.List;

/** A text that cannot be used as decisions, with every reason found, in plain words. */
public class UnusableDmn extends RuntimeException {
    private final transient List<String> reasons;

    UnusableDmn(String reason) {
        this(List.of(reason));
    }

    UnusableDmn(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
