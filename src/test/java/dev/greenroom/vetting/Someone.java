package dev.greenroom.vetting;

import dev.greenroom.application.Applicant;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.testing.People;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An applicant with nothing wrong, to be spoilt one fact at a time. */
final class Someone {
    private LocalDate born = LocalDate.of(1995, 3, 14);
    private Applicant.@Nullable IdDocument document;
    private Applicant.@Nullable Guardian guardian;
    private String nationality = "CN";
    private String country = "CN";
    private Applicant.TaxProfile tax = new Applicant.TaxProfile("CN_RESIDENT", null, null, true);
    private Applicant.PayoutMethod payout =
            new Applicant.PayoutMethod("CN_BANK_CARD", "6225881414207430", null, "102100099996", "林晓明", "CNY");

    Someone born(LocalDate date) {
        born = date;
        return this;
    }

    Someone document(String type, String number, @Nullable LocalDate expiresOn) {
        document = new Applicant.IdDocument(type, number, expiresOn);
        return this;
    }

    Someone guardian(Applicant.Guardian person) {
        guardian = person;
        return this;
    }

    Someone of(String citizenship, String residence) {
        nationality = citizenship;
        country = residence;
        return this;
    }

    Someone tax(Applicant.TaxProfile profile) {
        tax = profile;
        return this;
    }

    Someone payout(Applicant.PayoutMethod method) {
        payout = method;
        return this;
    }

    Applicant build() {
        var shown = document == null
                ? new Applicant.IdDocument("CN_RESIDENT_ID", People.residentId(born, 7), null)
                : document;
        return new Applicant(
                ApplicationId.next(),
                "someone@example.org",
                "zh",
                "林晓明",
                "Xiao",
                born,
                nationality,
                country,
                shown,
                "+8613912345678",
                "Huzhou",
                guardian,
                List.of("FOOD"),
                List.of("zh"),
                null,
                List.of(),
                List.of("LIVE"),
                tax,
                payout);
    }
}
