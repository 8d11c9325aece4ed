package dev.greenroom.application;

import dev.greenroom.reference.Catalogue;
import dev.greenroom.reference.CodeList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Consents to the documents in their present versions; to consent to more than needed is no fault. */
final class ConsentRule implements DraftRule {
    private final Catalogue catalogue;

    ConsentRule(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void check(Draft draft, LocalDate today, Findings findings) {
        var missing = needed(draft);
        var seen = new HashSet<String>();
        for (int i = 0; i < draft.consents().size(); i++) {
            var path = "consents[" + i + "].";
            var consent = draft.consents().get(i);
            var document = findings.required(
                    path + "document",
                    consent.document(),
                    code -> catalogue.has(CodeList.DOCUMENTS, code),
                    "UNKNOWN_CODE",
                    "There is no such document.");
            var version = findings.required(path + "version", consent.version());
            if (document.isEmpty() || version.isEmpty()) {
                continue;
            }
            findings.once(path + "document", document.get(), seen);
            missing.remove(document.get());
            var current = catalogue.entry(CodeList.DOCUMENTS, document.get()).version();
            if (!current.equals(version.get())) {
                findings.add(path + "version", "NOT_CURRENT", "The document has another version now.");
            }
        }
        missing.forEach(
                document -> findings.add("consents", "CONSENT_MISSING", "The consent " + document + " is needed."));
    }

    private static Set<String> needed(Draft draft) {
        var needed = new LinkedHashSet<String>();
        needed.add("PRIVACY_NOTICE");
        needed.add("SENSITIVE_DATA");
        var tax = draft.tax();
        if (tax != null && Boolean.TRUE.equals(tax.agencyFilingConsent())) {
            needed.add("AGENCY_FILING");
        }
        return needed;
    }
}
