package dev.greenroom.creator;

/** Which standing the facts make; the gravest wins. Pure. */
final class StandingPolicy {
    private StandingPolicy() {}

    /** What is true of a creator at the same time. */
    record Facts(boolean blacklisted, boolean left, boolean suspended, boolean held) {}

    static CreatorStanding judge(Facts facts) {
        if (facts.blacklisted()) {
            return CreatorStanding.BLACKLISTED;
        }
        if (facts.left()) {
            return CreatorStanding.LEFT;
        }
        if (facts.suspended()) {
            return CreatorStanding.SUSPENDED;
        }
        return facts.held() ? CreatorStanding.HELD : CreatorStanding.ACTIVE;
    }
}
