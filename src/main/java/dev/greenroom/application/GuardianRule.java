package dev.greenroom.application;

import dev.greenroom.identifier.PersonName;
import dev.greenroom.identifier.ResidentId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** At 16 and 17 a guardian must consent; an adult has none. Below 16 the eligibility table decides, not this rule. */
final class GuardianRule implements DraftRule {
    private static final int NEEDED_FROM = 16;
    private static final int ADULT = 18;
    private static final Pattern OTHER_NUMBER = Pattern.compile("[A-Za-z0-9]{5,20}");

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        var born = new Findings().date("birthDate", draft.birthDate());
        if (born.isEmpty()) {
            return;
        }
        long age = ChronoUnit.YEARS.between(born.get(), today);
        var guardian = draft.guardian();
        if (guardian == null) {
            if (age >= NEEDED_FROM && age < ADULT) {
                findings.add("guardian", "REQUIRED", "At 16 and 17 a guardian must be named and consent.");
            }
        } else if (age >= ADULT) {
            findings.add("guardian", "NOT_ALLOWED", "An adult has no guardian here.");
        } else {
            checkGuardian(guardian, draft, today, findings);
        }
    }

    private static void checkGuardian(Draft.Guardian guardian, Draft draft, LocalDate today, Findings findings) {
        findings.required("guardian.name", guardian.name(), PersonName::isLegal, "NOT_A_NAME", Words.NAME);
        if (!Boolean.TRUE.equals(guardian.consent())) {
            findings.add("guardian.consent", "REQUIRED", "The guardian must consent.");
        }
        findings.required("guardian.idNumber", guardian.idNumber())
                .ifPresent(number -> checkNumber(number, draft, today, findings));
    }

    private static void checkNumber(String number, Draft draft, LocalDate today, Findings findings) {
        var document = draft.idDocument();
        if (document != null && number.equalsIgnoreCase(document.number())) {
            findings.add("guardian.idNumber", "SAME_PERSON", "The guardian must be another person.");
        } else if (!ResidentId.looksLikeOne(number)) {
            if (!OTHER_NUMBER.matcher(number).matches()) {
                findings.add("guardian.idNumber", "SHAPE", "This is not the number of an identity document.");
            }
        } else {
            switch (ResidentId.read(number, today)) {
                case ResidentId.Invalid invalid ->
                    findings.add("guardian.idNumber", invalid.flaw().name(), IdDocumentRule.text(invalid.flaw()));
                case ResidentId.Valid valid -> {
                    if (valid.birthDate().isAfter(today.minusYears(ADULT))) {
                        findings.add("guardian.idNumber", "NOT_ADULT", "The guardian must be an adult.");
                    }
                }
            }
        }
    }
}
