package dev.greenroom.vetting;

import dev.greenroom.application.Shared;
import dev.greenroom.identifier.CreditCode;
import dev.greenroom.identifier.HolderName;
import dev.greenroom.identifier.PersonName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How income was split and sanctions were evaded before, one named rule each. A pattern proves nothing: it asks a person to
 * look. What each rests on is in {@code docs/decisions/0015-evasion-patterns.md}.
 */
enum EvasionPattern {
    REENTRY(Evidence.REENTRY, facts -> !facts.barred().isEmpty()),
    SHARED_ACCOUNT(Evidence.SHARED_ACCOUNT, facts -> facts.others(Shared.Kind.ACCOUNT) > 0),
    SHARED_PHONE(Evidence.SHARED_PHONE, facts -> facts.others(Shared.Kind.PHONE) > 0),
    SHARED_IDENTITY(Evidence.SHARED_IDENTITY, facts -> facts.others(Shared.Kind.ID_NUMBER) > 0),
    SHARED_DEVICE(Evidence.SHARED_DEVICE, facts -> facts.beyondHousehold(Shared.Kind.DEVICE)),
    SHARED_ADDRESS(Evidence.SHARED_ADDRESS, facts -> facts.beyondHousehold(Shared.Kind.ADDRESS)),
    SHARED_GUARDIAN(Evidence.SHARED_GUARDIAN, facts -> facts.beyondHousehold(Shared.Kind.GUARDIAN)),
    GUARDIAN_IS_PAID(Evidence.GUARDIAN_IS_PAID, facts -> facts.others(Shared.Kind.HOLDER) > 0),
    SOLE_PROPRIETORSHIP(Evidence.SOLE_PROPRIETORSHIP, EvasionPattern::ownsTheFirm),
    RELATIVE_HOLDER(Evidence.RELATIVE_HOLDER, EvasionPattern::isPaidThroughRelative);

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Evidence evidence;
    /** Each is a lambda without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<EvasionFacts> seen;

    EvasionPattern(Evidence evidence, Predicate<EvasionFacts> seen) {
        this.evidence = evidence;
        this.seen = seen;
    }

    Evidence evidence() {
        return evidence;
    }

    boolean isSeen(EvasionFacts facts) {
        return seen.test(facts);
    }

    /** A household business, or a firm that carries the name of the creator or the guardian. */
    private static boolean ownsTheFirm(EvasionFacts facts) {
        var applicant = facts.applicant();
        var code = applicant.tax().uscc();
        if (code != null && CreditCode.isIndividuallyOwned(code)) {
            return true;
        }
        var holder = applicant.payout().holderName();
        if (!HolderName.isFirm(holder)) {
            return false;
        }
        var guardian = applicant.guardian();
        return carries(holder, applicant.legalName()) || guardian != null && carries(holder, guardian.name());
    }

    /** A person of the same family name who is neither the creator nor the guardian. */
    private static boolean isPaidThroughRelative(EvasionFacts facts) {
        var applicant = facts.applicant();
        var holder = applicant.payout().holderName();
        var guardian = applicant.guardian();
        return !HolderName.isFirm(holder)
                && !PersonName.same(holder, applicant.legalName())
                && (guardian == null || !PersonName.same(holder, guardian.name()))
                && HolderName.sameFamily(holder, applicant.legalName());
    }

    private static boolean carries(String firm, String name) {
        var letters = folded(name);
        return !letters.isEmpty() && folded(firm).contains(letters);
    }

    private static String folded(String text) {
        return SIGNS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
