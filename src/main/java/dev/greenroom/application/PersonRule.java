package dev.greenroom.application;

import dev.greenroom.identifier.PersonName;
import dev.greenroom.identifier.PhoneNumber;
import dev.greenroom.reference.IsoCodes;
import java.time.LocalDate;

/** Who the creator is and how to reach them. */
final class PersonRule implements DraftRule {
    private static final int OLDEST = 120;

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        findings.required("legalName", draft.legalName(), PersonName::isLegal, "NOT_A_NAME", Words.NAME);
        findings.required("stageName", draft.stageName(), PersonName::isPlain, "NOT_A_NAME", Words.NAME);
        findings.required("birthDate", draft.birthDate());
        findings.date("birthDate", draft.birthDate()).ifPresent(born -> checkAge(born, today, findings));
        findings.required("nationality", draft.nationality(), IsoCodes::isCountry, "UNKNOWN_CODE", Words.COUNTRY);
        findings.required(
                "countryOfResidence", draft.countryOfResidence(), IsoCodes::isCountry, "UNKNOWN_CODE", Words.COUNTRY);
        findings.required(
                "phone",
                draft.phone(),
                phone -> PhoneNumber.read(phone).isPresent(),
                "NOT_A_PHONE",
                "This must be a number such as +8613912345678.");
        findings.required("address", draft.address(), Words::isPlainText, "NOT_TEXT", Words.PLAIN_TEXT);
    }

    private static void checkAge(LocalDate born, LocalDate today, Findings findings) {
        if (!born.isBefore(today)) {
            findings.add("birthDate", "IN_FUTURE", "The birth date must be in the past.");
        } else if (born.isBefore(today.minusYears(OLDEST))) {
            findings.add("birthDate", "TOO_LONG_AGO", "The birth date is more than 120 years ago.");
        }
    }
}
