package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;
import java.time.LocalDate;
import java.util.List;

/** What another module asks an active creator to do; shown first on the page of the own case. */
public interface Errands {
    List<Errand> of(CreatorId id);

    /**
     * One thing to do.
     *
     * @param code message key {@code errand.CODE}
     * @param dueOn last day in Shanghai
     * @param href the page where it is done
     */
    record Errand(String code, LocalDate dueOn, boolean overdue, String href) {}
}
