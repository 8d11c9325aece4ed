package dev.greenroom.creator;

import dev.greenroom.audit.AuditTrail.Recorded;
import dev.greenroom.oversight.FourEyesRule;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who set a compliance hold does not release it. */
@Component
class HoldReleaseRule implements FourEyesRule {
    @Override
    public String words() {
        return "Who set a compliance hold does not release it.";
    }

    @Override
    public Set<String> acts() {
        return Set.of("CREATOR_HELD", "CREATOR_HOLD_RELEASED");
    }

    @Override
    public boolean isFirst(Recorded act) {
        return act.what().equals("CREATOR_HELD") && isCompliance(act);
    }

    @Override
    public boolean isSecond(Recorded act) {
        return act.what().equals("CREATOR_HOLD_RELEASED") && isCompliance(act);
    }

    @Override
    public boolean onlyLast() {
        return true;
    }

    @Override
    public boolean isSameMatter(Recorded first, Recorded second) {
        return first.details().getOrDefault("code", "").equals(second.details().get("code"));
    }

    private static boolean isCompliance(Recorded act) {
        return Arrays.stream(HoldCode.values())
                .filter(code -> code.name().equals(act.details().get("code")))
                .anyMatch(code -> code.family() == HoldCode.Family.COMPLIANCE);
    }
}
