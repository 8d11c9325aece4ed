package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.identifier.ResidentId;
import dev.greenroom.reference.Age;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** At 16 and 17 another person, an adult, must stand behind the applicant and consent. */
final class GuardianPolicy {
    private GuardianPolicy() {}

    static boolean isNeeded(Applicant applicant, LocalDate today) {
        return Age.on(today, applicant.birthDate()) < Age.ADULT;
    }

    /** Why there is no guardian who may consent; empty when there is one. */
    static List<Evidence> missing(Applicant applicant, LocalDate today) {
        var guardian = applicant.guardian();
        if (guardian == null || !guardian.consent()) {
            return List.of(Evidence.NO_GUARDIAN);
        }
        var missing = new ArrayList<Evidence>();
        if (guardian.idNumber().equalsIgnoreCase(applicant.idDocument().number())) {
            missing.add(Evidence.GUARDIAN_IS_APPLICANT);
        }
        if (ResidentId.looksLikeOne(guardian.idNumber())) {
            switch (ResidentId.read(guardian.idNumber(), today)) {
                case ResidentId.Invalid invalid -> missing.add(Evidence.GUARDIAN_NUMBER_INVALID);
                case ResidentId.Valid valid -> {
                    if (Age.on(today, valid.birthDate()) < Age.ADULT) {
                        missing.add(Evidence.GUARDIAN_NOT_ADULT);
                    }
                }
            }
        }
        return missing;
    }

    /** A number that does not tell the guardian's age is for a person to check. */
    static boolean isCheckable(Applicant.Guardian guardian) {
        return ResidentId.looksLikeOne(guardian.idNumber());
    }
}
