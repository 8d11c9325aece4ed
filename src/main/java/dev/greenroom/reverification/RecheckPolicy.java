package dev.greenroom.reverification;

import dev.greenroom.vetting.IdentityVerdict;
import dev.greenroom.vetting.PatternVerdict;
import dev.greenroom.vetting.PayoutVerdict;
import dev.greenroom.vetting.Recheck;
import dev.greenroom.vetting.ScreeningVerdict;
import dev.greenroom.vetting.TaxVerdict;
import java.util.EnumSet;
import java.util.Set;

/** What passes by itself: what vetting would clear without a person too. Anything else is an officer's to decide. Pure. */
final class RecheckPolicy {
    private static final Set<ScreeningVerdict> HARMLESS = EnumSet.of(ScreeningVerdict.CLEAR, ScreeningVerdict.LOG);
    private static final Set<ScreeningVerdict> FOR_TWO =
            EnumSet.of(ScreeningVerdict.BLOCK, ScreeningVerdict.OWN_IDENTIFIER);

    private RecheckPolicy() {}

    static RecheckVerdict judge(Recheck found) {
        boolean clear = found.identity() == IdentityVerdict.VALID
                && found.tax() == TaxVerdict.CONSISTENT
                && HARMLESS.contains(found.screening())
                && found.payout() != PayoutVerdict.INVALID
                && found.pattern() == PatternVerdict.NONE;
        return clear ? RecheckVerdict.CLEAR : RecheckVerdict.FINDINGS;
    }

    /** A hit that one officer alone may not wave through. */
    static boolean needsTwoOfficers(Recheck found) {
        return FOR_TWO.contains(found.screening());
    }
}
