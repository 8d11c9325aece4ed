package dev.greenroom.creator;

import dev.greenroom.reference.CreatorId;
import java.util.List;

/** What another module still has open with a creator, so that the creator cannot leave yet. */
public interface OpenBusiness {
    /** One plain sentence each for the creator; empty when nothing is open. */
    List<String> of(CreatorId id);
}
