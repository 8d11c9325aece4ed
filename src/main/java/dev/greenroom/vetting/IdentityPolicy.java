package dev.greenroom.vetting;

import static dev.greenroom.vetting.IdentityVerdict.GUARDIAN_MISSING;
import static dev.greenroom.vetting.IdentityVerdict.INVALID;
import static dev.greenroom.vetting.IdentityVerdict.UNDERAGE;
import static dev.greenroom.vetting.IdentityVerdict.UNVERIFIABLE;
import static dev.greenroom.vetting.IdentityVerdict.VALID;

import dev.greenroom.application.Applicant;
import dev.greenroom.identifier.Passport;
import dev.greenroom.identifier.ResidentId;
import dev.greenroom.reference.Age;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Is the person of an allowed age and the document one that can be theirs? Gravest finding first; age counts first. */
final class IdentityPolicy {
    private static final String CHINA = "CN";

    private IdentityPolicy() {}

    static Finding<IdentityVerdict> judge(Applicant applicant, LocalDate today, VettingSettings settings) {
        if (Age.on(today, applicant.birthDate()) < Age.MINIMUM) {
            return Finding.of(UNDERAGE, Evidence.UNDER_16);
        }
        var flaws = flaws(applicant, today);
        if (!flaws.isEmpty()) {
            return new Finding<>(INVALID, flaws);
        }
        boolean minor = GuardianPolicy.isNeeded(applicant, today);
        var missing = minor ? GuardianPolicy.missing(applicant, today) : List.<Evidence>of();
        if (!missing.isEmpty()) {
            return new Finding<>(GUARDIAN_MISSING, missing);
        }
        var evidence = doubts(applicant, minor);
        var verdict = evidence.isEmpty() ? VALID : UNVERIFIABLE;
        evidence.addAll(notes(applicant, today, settings));
        return new Finding<>(verdict, evidence);
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

    private static List<Evidence> doubts(Applicant applicant, boolean minor) {
        var doubts = new ArrayList<Evidence>();
        var document = applicant.idDocument();
        switch (document.type()) {
            case "CN_RESIDENT_ID" -> {}
            case "PASSPORT" -> {
                if (applicant.nationality().equals(CHINA) && !Passport.isUsual(document.number(), CHINA)) {
                    doubts.add(Evidence.PASSPORT_NUMBER_UNUSUAL);
                }
            }
            default -> doubts.add(Evidence.DOCUMENT_NOT_CHECKABLE);
        }
        var guardian = applicant.guardian();
        if (minor && guardian != null && !GuardianPolicy.isCheckable(guardian)) {
            doubts.add(Evidence.GUARDIAN_NOT_CHECKABLE);
        }
        return doubts;
    }

    private static List<Evidence> notes(Applicant applicant, LocalDate today, VettingSettings settings) {
        var notes = new ArrayList<Evidence>();
        var document = applicant.idDocument();
        var expires = document.expiresOn();
        if (document.type().equals("PASSPORT")) {
            if (expires == null) {
                notes.add(Evidence.PASSPORT_WITHOUT_EXPIRY);
            }
            if (!applicant.nationality().equals(CHINA)
                    && !Passport.isUsual(document.number(), applicant.nationality())) {
                notes.add(Evidence.PASSPORT_NUMBER_UNUSUAL);
            }
        }
        if (expires != null && !expires.isAfter(today.plus(settings.expiresVerySoon()))) {
            notes.add(Evidence.DOCUMENT_EXPIRES_VERY_SOON);
        } else if (expires != null && !expires.isAfter(today.plus(settings.expiresSoon()))) {
            notes.add(Evidence.DOCUMENT_EXPIRES_SOON);
        }
        return notes;
    }
}
