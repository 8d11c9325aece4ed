package dev.greenroom.oversight;

import dev.greenroom.audit.AuditTrail.Recorded;
import java.util.List;
import java.util.Set;

/** Two acts on one matter that two people must do. */
public interface FourEyesRule {
    /** In words: who may not be whom. */
    String words();

    /** Names of the acts that this rule looks at. */
    Set<String> acts();

    boolean isFirst(Recorded act);

    boolean isSecond(Recorded act);

    /** Of the first acts before the second, in their order, those that bind it: all. */
    default List<Recorded> binding(List<Recorded> before) {
        return before;
    }

    /** Other subjects whose first acts bind this second act. */
    default Set<String> besides(Recorded second) {
        return Set.of();
    }

    /** Whether both are about the same matter, beyond the same subject. */
    default boolean isSameMatter(Recorded first, Recorded second) {
        return true;
    }
}
