package dev.greenroom.network;

import dev.greenroom.reference.AgencyId;
import dev.greenroom.reference.ApplicationId;
import dev.greenroom.reference.OfferId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One agency offered to one applicant, on the terms of that day. */
record Offer(
        OfferId id,
        ApplicationId applicationId,
        AgencyId agencyId,
        String agency,
        OfferState state,
        BigDecimal split,
        int termMonths,
        List<String> dataShared,
        OffsetDateTime offeredAt,
        OffsetDateTime expiresAt,
        @Nullable OfferAnswer answer,
        @Nullable OffsetDateTime answeredAt) {
    /** Candidate group of the agency's people. */
    String group() {
        return "network-" + agencyId;
    }

    /** For the timer of the process. */
    String expiry() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(expiresAt);
    }
}
