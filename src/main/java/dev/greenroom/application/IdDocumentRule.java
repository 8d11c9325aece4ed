package dev.greenroom.application;

import dev.greenroom.identifier.Passport;
import dev.greenroom.identifier.ResidentId;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** The identity document: its number by its kind, and that it has not expired. */
final class IdDocumentRule implements DraftRule {
    static final String RESIDENT_ID = "CN_RESIDENT_ID";
    private static final Set<String> TYPES = Set.of(RESIDENT_ID, "PASSPORT", "OTHER");
    private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./-]{2,39}");

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        var document = draft.idDocument();
        if (document == null) {
            findings.add("idDocument", "REQUIRED", "This is needed.");
            return;
        }
        var type = findings.required(
                "idDocument.type", document.type(), TYPES::contains, "UNKNOWN_CODE", "This kind is not known.");
        var number = findings.required("idDocument.number", document.number());
        if (type.isPresent() && number.isPresent()) {
            checkNumber(type.get(), number.get(), draft, today, findings);
        }
        findings.date("idDocument.expiresOn", document.expiresOn())
                .filter(expires -> expires.isBefore(today))
                .ifPresent(expired -> findings.add("idDocument.expiresOn", "EXPIRED", "The document has expired."));
    }

    private static void checkNumber(String type, String number, Draft draft, LocalDate today, Findings findings) {
        switch (type) {
            case RESIDENT_ID -> {
                switch (ResidentId.read(number, today)) {
                    case ResidentId.Invalid invalid ->
                        findings.add("idDocument.number", invalid.flaw().name(), text(invalid.flaw()));
                    case ResidentId.Valid valid -> checkBirthDate(valid, draft, findings);
                }
            }
            case "PASSPORT" -> checkShape(Passport.hasShape(number), findings);
            default -> checkShape(OTHER.matcher(number).matches(), findings);
        }
    }

    private static void checkBirthDate(ResidentId.Valid id, Draft draft, Findings findings) {
        var silent = new Findings();
        silent.date("birthDate", draft.birthDate())
                .filter(born -> !born.equals(id.birthDate()))
                .ifPresent(other ->
                        findings.add("birthDate", "MISMATCH", "This is not the birth date in the identity number."));
    }

    private static void checkShape(boolean fits, Findings findings) {
        if (!fits) {
            findings.add("idDocument.number", "SHAPE", "This is not the number of such a document.");
        }
    }

    static String text(ResidentId.Flaw flaw) {
        return switch (flaw) {
            case SHAPE -> "A resident identity number has 17 digits and a digit or X.";
            case OLD_FORMAT ->
                "Numbers with 15 digits are no longer valid: give the 18 characters of the present card.";
            case NO_SUCH_REGION -> "The first digits name no region.";
            case NO_SUCH_DATE -> "The birth date in the number does not exist.";
            case DATE_IN_FUTURE -> "The birth date in the number is in the future.";
            case CHECKSUM -> "The last character does not fit the others.";
        };
    }
}
