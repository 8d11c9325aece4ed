package dev.greenroom.bonus;

import dev.greenroom.creator.CreatorRegister;
import dev.greenroom.creator.Payability;
import dev.greenroom.reference.CreatorId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may earn at all: ACTIVE and not held, as the register says at the freeze. */
@Component
class Standing {
    private final CreatorRegister register;

    Standing(CreatorRegister register) {
        this.register = register;
    }

    Set<CreatorId> activeAndNotHeld(List<CreatorId> creators) {
        Map<CreatorId, Payability> known = register.payability(creators);
        return creators.stream()
                .filter(creator -> {
                    var payability = known.get(creator);
                    return payability != null && payability.payable();
                })
                .collect(Collectors.toSet());
    }
}
