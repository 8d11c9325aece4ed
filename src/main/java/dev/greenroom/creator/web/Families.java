package dev.greenroom.creator.web;

import dev.greenroom.access.Actor;
import dev.greenroom.access.Role;
import dev.greenroom.creator.HoldCode.Family;
import java.util.List;
import java.util.stream.Stream;

/** Whose holds are whose matter. */
final class Families {
    private Families() {}

    static List<Family> of(Actor actor) {
        return Stream.of(Family.values())
                .filter(family -> actor.is(Role.valueOf(family.whoActs())))
                .toList();
    }
}
