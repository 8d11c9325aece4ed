package dev.greenroom.vetting;

import dev.greenroom.screening.Screener.Hit;
import java.util.List;

/**
 * What all checks say of a person now. Codes and words without personal data, but for the hits, which name people: seal
 * them where they are stored.
 *
 * @param findings every piece of evidence with the check it comes from; empty when all is well
 * @param hits those that nobody has cleared for this person
 */
public record Recheck(
        IdentityVerdict identity,
        TaxVerdict tax,
        ScreeningVerdict screening,
        PayoutVerdict payout,
        PatternVerdict pattern,
        List<Found> findings,
        List<Hit> hits) {
    public record Found(Check check, Evidence evidence) {}

    @Override
    public String toString() {
        return identity + " " + tax + " " + screening + " " + payout + " " + pattern;
    }
}
