package dev.greenroom.vetting;

import static dev.greenroom.vetting.IdentityVerdict.GUARDIAN_MISSING;
import static dev.greenroom.vetting.IdentityVerdict.INVALID;
import static dev.greenroom.vetting.IdentityVerdict.UNDERAGE;
import static dev.greenroom.vetting.IdentityVerdict.UNVERIFIABLE;
import static dev.greenroom.vetting.IdentityVerdict.VALID;

import dev.greenroom.application.Applicant;
import dev.greenroom.identifier.ResidentId;
import dev.greenroom.reference.Age;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Is the person of an allowed age and the document one that can be theirs? Gravest finding first; age counts first. */
final class IdentityPolicy {
    private IdentityPolicy() {}

    static Finding<IdentityVerdict> judge(Applicant applicant, LocalDate today) {
        int age = Age.on(today, applicant.birthDate());
        if (age < Age.MINIMUM) {
            return Finding.of(UNDERAGE, Evidence.UNDER_16);
        }
        var flaws = flaws(applicant, today);
        if (!flaws.isEmpty()) {
            return new Finding<>(INVALID, flaws);
        }
        if (age < Age.ADULT && !hasGuardian(applicant, today)) {
            return Finding.of(GUARDIAN_MISSING, Evidence.NO_GUARDIAN);
        }
        return switch (applicant.idDocument().type()) {
            case "CN_RESIDENT_ID" -> Finding.of(VALID);
            case "PASSPORT" ->
                applicant.idDocument().expiresOn() == null
                        ? Finding.of(VALID, Evidence.PASSPORT_WITHOUT_EXPIRY)
                        : Finding.of(VALID);
            default -> Finding.of(UNVERIFIABLE, Evidence.DOCUMENT_NOT_CHECKABLE);
        };
    }

    private static List<Evidence> flaws(Applicant applicant, LocalDate today) {
        var flaws = new ArrayList<Evidence>();
        var document = applicant.idDocument();
        if (document.type().equals("CN_RESIDENT_ID")) {
            switch (ResidentId.read(document.number(), today)) {
                case ResidentId.Invalid invalid -> flaws.add(Evidence.NUMBER_INVALID);
                case ResidentId.Valid valid -> {
                    if (!valid.birthDate().equals(applicant.birthDate())) {
                        flaws.add(Evidence.BIRTH_DATE_DIFFERS);
                    }
                }
            }
        }
        var expires = document.expiresOn();
        if (expires != null && expires.isBefore(today)) {
            flaws.add(Evidence.DOCUMENT_EXPIRED);
        }
        return flaws;
    }

    private static boolean hasGuardian(Applicant applicant, LocalDate today) {
        var guardian = applicant.guardian();
        if (guardian == null || !guardian.consent()) {
            return false;
        }
        return !ResidentId.looksLikeOne(guardian.idNumber())
                || ResidentId.read(guardian.idNumber(), today) instanceof ResidentId.Valid adult
                        && Age.on(today, adult.birthDate()) >= Age.ADULT;
    }
}
