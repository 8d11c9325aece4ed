package dev.greenroom.application;

import dev.greenroom.identifier.PersonName;
import dev.greenroom.identifier.ResidentId;
import dev.greenroom.screening.Screener.Identifier;
import dev.greenroom.screening.Screener.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to compare with the lists for one creator; pure. */
public final class ScreenedSubjects {
    private static final String PERSON = "PERSON";

    private ScreenedSubjects() {}

    /** The creator with all identifiers first; the account's holder and the guardian too when they are others. */
    public static List<Subject> of(Applicant applicant, LocalDate today) {
        var subjects = new ArrayList<>(of(
                new Subject(
                        applicant.legalName(),
                        PERSON,
                        applicant.birthDate(),
                        applicant.nationality(),
                        identifiers(applicant)),
                applicant.payout().holderName(),
                applicant.tax().residence()));
        var guardian = applicant.guardian();
        if (guardian != null) {
            subjects.add(guardian(guardian, today));
        }
        return subjects;
    }

    static Subject guardian(Applicant.Guardian guardian, LocalDate today) {
        var number = guardian.idNumber();
        return ResidentId.read(number, today) instanceof ResidentId.Valid valid
                ? new Subject(
                        guardian.name(),
                        PERSON,
                        valid.birthDate(),
                        null,
                        List.of(new Identifier("CN_RESIDENT_ID", number)))
                : new Subject(guardian.name(), PERSON, null, null, List.of(new Identifier("OTHER", number)));
    }

    /** For a person whose application is long past. @param residence CN_RESIDENT, NON_RESIDENT or BUSINESS */
    public static List<Subject> of(
            String legalName,
            LocalDate birthDate,
            String nationality,
            List<Identifier> identifiers,
            String holderName,
            String residence) {
        return of(new Subject(legalName, PERSON, birthDate, nationality, identifiers), holderName, residence);
    }

    private static List<Subject> of(Subject creator, String holder, String residence) {
        return PersonName.same(holder, creator.name())
                ? List.of(creator)
                : List.of(
                        creator,
                        new Subject(holder, residence.equals("BUSINESS") ? "ENTITY" : PERSON, null, null, List.of()));
    }

    private static List<Identifier> identifiers(Applicant applicant) {
        var identifiers = new ArrayList<Identifier>();
        var document = applicant.idDocument();
        identifiers.add(new Identifier(document.type(), document.number()));
        add(identifiers, "TAX_ID", applicant.tax().taxId());
        add(identifiers, "USCC", applicant.tax().uscc());
        add(identifiers, "PHONE", applicant.phone());
        add(identifiers, "ACCOUNT", applicant.payout().account());
        return identifiers;
    }

    private static void add(List<Identifier> identifiers, String type, @Nullable String number) {
        if (number != null) {
            identifiers.add(new Identifier(type, number));
        }
    }
}
