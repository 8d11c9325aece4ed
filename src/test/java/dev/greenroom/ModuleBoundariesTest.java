package dev.greenroom;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleBoundariesTest {
    @Test
    void modules_use_only_what_others_offer_and_never_in_a_circle() {
        ApplicationModules.of(Greenroom.class).verify();
    }
}
