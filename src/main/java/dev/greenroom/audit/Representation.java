package dev.greenroom.audit;

import java.util.Optional;

/** For whom somebody acts: the record then says by whom and for whom. */
public interface Representation {
    /** The detail of an act that names for whom it was done. */
    String ON_BEHALF_OF = "onBehalfOf";

    /** Joins the caller's transaction. @return for whom the actor did this; empty in one's own right */
    Optional<String> principal(Act act);
}
