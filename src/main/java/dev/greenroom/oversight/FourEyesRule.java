package dev.greenroom.oversight;

import dev.greenroom.audit.AuditTrail.Recorded;
import java.util.Set;

/** Two acts on one matter that two people must do. */
public interface FourEyesRule {
    /** In words: who may not be whom. */
    String words();

    /** Names of the acts that this rule looks at. */
    Set<String> acts();

    boolean isFirst(Recorded act);

    boolean isSecond(Recorded act);

    /** True when only the last first act before the second binds, not all earlier ones. */
    default boolean onlyLast() {
        return false;
    }

    /** Whether both are about the same matter, beyond the same subject. */
    default boolean isSameMatter(Recorded first, Recorded second) {
        return true;
    }
}
