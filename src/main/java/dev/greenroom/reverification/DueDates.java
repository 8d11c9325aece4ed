package dev.greenroom.reverification;

import dev.greenroom.reference.Age;
import dev.greenroom.reference.BonusWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a creator must be verified again, and when the ladder of one reverification takes its steps. Pure. */
record DueDates(ReverificationSettings settings) {
    /** One thing that comes due. @param opensOn first day on which the creator is asked; @param dueOn last day to answer */
    record Due(ReverificationReason reason, LocalDate opensOn, LocalDate dueOn) {}

    /**
     * What the dates follow from.
     *
     * @param verifiedOn the day of activation, or of the last verification that ended
     * @param asked false when this creator was never scheduled before
     * @param expiresOn last day of the identity document; null means long-term
     * @param signedByGuardian the agreement in force was accepted before the 18th birthday
     */
    record Facts(
            LocalDate verifiedOn,
            boolean asked,
            LocalDate birthDate,
            @Nullable LocalDate expiresOn,
            boolean signedByGuardian) {}

    /** All that comes due. Who was never asked before and is late already still gets the whole time of notice. */
    List<Due> of(Facts facts, LocalDate today) {
        var dues = new ArrayList<Due>();
        dues.add(before(
                ReverificationReason.SIX_MONTHS,
                noticed(facts, facts.verifiedOn().plus(settings.every()), today)));
        var expiresOn = facts.expiresOn();
        if (expiresOn != null) {
            dues.add(before(ReverificationReason.DOCUMENT_EXPIRY, expiresOn));
        }
        if (facts.signedByGuardian()) {
            var adultOn = Age.reaches(Age.ADULT, facts.birthDate());
            dues.add(new Due(
                    ReverificationReason.COMES_OF_AGE, adultOn, noticed(facts, adultOn.plus(settings.ofAge()), today)));
        }
        return dues;
    }

    private Due before(ReverificationReason reason, LocalDate dueOn) {
        return new Due(reason, dueOn.minus(settings.lead()), dueOn);
    }

    private LocalDate noticed(Facts facts, LocalDate dueOn, LocalDate today) {
        var whole = today.plus(settings.lead());
        return !facts.asked() && dueOn.isBefore(today) ? whole : dueOn;
    }

    /** The reminder before the last day: as that day begins in Shanghai. */
    OffsetDateTime warnAt(LocalDate lastDay) {
        return beginning(lastDay.minus(settings.warning()));
    }

    /** The last day has passed in Shanghai. */
    static OffsetDateTime overdueAt(LocalDate lastDay) {
        return beginning(lastDay.plusDays(1));
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(BonusWeek.ZONE).toOffsetDateTime();
    }
}
