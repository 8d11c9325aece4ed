package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.identifier.CreditCode;
import java.util.ArrayList;
import java.util.List;

/** Does the tax profile hold together: the ids it needs, and a residence that fits where the person lives? */
final class TaxProfilePolicy {
    private static final String CHINA = "CN";

    private TaxProfilePolicy() {}

    /** @param codeAccepted an officer has accepted this credit code although it fails its checksum */
    static Finding<TaxVerdict> judge(Applicant applicant, boolean codeAccepted) {
        var missing = new ArrayList<Evidence>();
        var inconsistent = new ArrayList<Evidence>();
        var notes = new ArrayList<Evidence>();
        switch (applicant.tax().residence()) {
            case "CN_RESIDENT" -> judgeResident(applicant, missing, inconsistent);
            case "BUSINESS" -> judgeBusiness(applicant, missing, codeAccepted ? notes : inconsistent, codeAccepted);
            default -> judgeNonResident(applicant, missing, inconsistent);
        }
        if (!missing.isEmpty()) {
            missing.addAll(inconsistent);
            return new Finding<>(TaxVerdict.MISSING, missing);
        }
        return inconsistent.isEmpty()
                ? new Finding<>(TaxVerdict.CONSISTENT, notes)
                : new Finding<>(TaxVerdict.INCONSISTENT, inconsistent);
    }

    private static void judgeResident(Applicant applicant, List<Evidence> missing, List<Evidence> inconsistent) {
        boolean residentId = applicant.idDocument().type().equals("CN_RESIDENT_ID");
        var taxId = applicant.tax().taxId();
        if (taxId == null && !residentId) {
            missing.add(Evidence.NO_TAX_ID);
        }
        if (taxId != null && residentId && !taxId.equals(applicant.idDocument().number())) {
            inconsistent.add(Evidence.TAX_ID_DIFFERS);
        }
        if (!applicant.countryOfResidence().equals(CHINA)) {
            inconsistent.add(Evidence.RESIDENT_ABROAD);
        }
    }

    private static void judgeBusiness(
            Applicant applicant, List<Evidence> missing, List<Evidence> flaws, boolean accepted) {
        var code = applicant.tax().uscc();
        if (code == null) {
            missing.add(Evidence.NO_CREDIT_CODE);
        } else if (!CreditCode.isValid(code)) {
            flaws.add(accepted ? Evidence.CREDIT_CODE_ACCEPTED : Evidence.CREDIT_CODE_INVALID);
        }
    }

    private static void judgeNonResident(Applicant applicant, List<Evidence> missing, List<Evidence> inconsistent) {
        if (applicant.tax().taxId() == null) {
            missing.add(Evidence.NO_TAX_ID);
        }
        if (applicant.nationality().equals(CHINA)
                && applicant.countryOfResidence().equals(CHINA)) {
            inconsistent.add(Evidence.NON_RESIDENT_IN_CHINA);
        }
    }
}
