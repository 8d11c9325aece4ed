package dev.greenroom.screening;

import dev.greenroom.reference.ApplicationId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People who are compared with the lists; each module that keeps such people implements it. */
public interface ScreenedParties {
    /**
     * Who is compared again when a list changes: those who are or will be paid, ascending by id.
     *
     * @param after only ids behind this one; null for the first
     * @param upTo only ids up to this one, itself included; null for no end
     */
    List<ApplicationId> ids(@Nullable ApplicationId after, @Nullable ApplicationId upTo, int size);

    /** Of these people, those that this module keeps, also such as {@link #ids} leaves out. */
    List<Party> find(Collection<ApplicationId> ids);
}
