package dev.greenroom.application;

import dev.greenroom.identifier.PersonName;
import dev.greenroom.identifier.ResidentId;
import dev.greenroom.reference.Age;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** At 16 and 17 a guardian must consent; an adult has none. Below 16 the eligibility table decides, not this rule. */
final class GuardianRule implements DraftRule {
    private static final Pattern OTHER_NUMBER = Pattern.compile("[A-Za-z0-9]{5,20}");

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        var born = new Findings().date("birthDate", draft.birthDate());
        if (born.isEmpty()) {
            return;
        }
        int age = Age.on(today, born.get());
        var guardian = draft.guardian();
        if (guardian == null) {
            if (age >= Age.MINIMUM && age < Age.ADULT) {
                findings.add("guardian", "REQUIRED", "At 16 and 17 a guardian must be named and consent.");
            }
        } else if (age >= Age.ADULT) {
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
                    if (Age.on(today, valid.birthDate()) < Age.ADULT) {
                        findings.add("guardian.idNumber", "NOT_ADULT", "The guardian must be an adult.");
                    }
                }
            }
        }
    }
}
