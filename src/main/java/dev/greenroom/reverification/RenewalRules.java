package dev.greenroom.reverification;

import dev.greenroom.application.Renewal;
import dev.greenroom.problem.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a submission must hold for its reason; the application's rules look at the data themselves. Pure. */
@Component
class RenewalRules {
    /** @param agreementVersion the version to accept; null when there is nothing to accept */
    List<Fault> faults(Reverification open, Renewal renewal, @Nullable String agreementVersion) {
        var faults = new ArrayList<Fault>();
        if (!Boolean.TRUE.equals(renewal.confirmed())) {
            faults.add(new Fault("confirmed", "REQUIRED", "Confirm that all else is as it was."));
        }
        if (open.reason() == ReverificationReason.DOCUMENT_EXPIRY) {
            checkDocument(open.dueOn(), renewal, faults);
        }
        if (agreementVersion != null) {
            checkAgreement(agreementVersion, renewal.agreement(), faults);
        }
        return faults;
    }

    private static void checkDocument(LocalDate expires, Renewal renewal, List<Fault> faults) {
        var document = renewal.idDocument();
        if (document == null) {
            faults.add(new Fault("idDocument", "REQUIRED", "Give the document that replaces the expiring one."));
        } else if (isNotLater(document.expiresOn(), expires)) {
            faults.add(new Fault(
                    "idDocument.expiresOn",
                    "NOT_LATER",
                    "This must be later than the day on which the old one expires."));
        }
    }

    /** No date means long-term; one that is no date is another rule's to tell. */
    private static boolean isNotLater(@Nullable String given, LocalDate expires) {
        try {
            return given != null
                    && !given.isBlank()
                    && !LocalDate.parse(given.strip()).isAfter(expires);
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static void checkAgreement(String version, Renewal.@Nullable Agreement given, List<Fault> faults) {
        if (given == null || !Boolean.TRUE.equals(given.accepted())) {
            faults.add(new Fault("agreement.accepted", "REQUIRED", "Only true accepts."));
        }
        if (given == null || given.version() == null || given.version().isBlank()) {
            faults.add(new Fault("agreement.version", "REQUIRED", "This is needed."));
        } else if (!version.equals(given.version().strip())) {
            faults.add(new Fault("agreement.version", "NOT_CURRENT", "Another version was offered."));
        }
    }
}
