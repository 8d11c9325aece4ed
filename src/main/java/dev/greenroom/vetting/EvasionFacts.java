package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.application.Shared;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.screening.Barred;
import java.util.List;

/**
 * What the patterns look at.
 *
 * @param shared what this applicant and others have in common
 * @param barred blacklisted people whose account or phone this is
 * @param household so many people may have one address, device or guardian
 */
record EvasionFacts(Applicant applicant, List<Shared> shared, List<Barred.Match> barred, int household) {
    /** How many other people have the same. */
    long others(Shared.Kind kind) {
        return shared.stream()
                .filter(one -> one.kind() == kind)
                .map(Shared::with)
                .map(ApplicationId::value)
                .distinct()
                .count();
    }

    boolean beyondHousehold(Shared.Kind kind) {
        return others(kind) >= household;
    }
}
