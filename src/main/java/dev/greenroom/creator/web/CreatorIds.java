package dev.greenroom.creator.web;

import dev.greenroom.problem.NotFound;
import dev.greenroom.reference.CreatorId;

/** Reads the id in an address. */
final class CreatorIds {
    private CreatorIds() {}

    /** @throws NotFound for what cannot be one */
    static CreatorId read(String id) {
        if (!id.matches("cre_[0-9a-z]{1,36}")) {
            throw new NotFound();
        }
        return new CreatorId(id);
    }
}
